import * as vscode from "vscode";
import type { Command } from "../parts";

/** Lets the user choose a name, a guide or a check of the documentation, and opens its place. */
export const searchDocumentation: Command = {
  name: "searchDocumentation",
  async run({ documentation }) {
    const items = (await documentation.places()).map((place) => ({
      label: place.name,
      description: place.what,
      detail: place.summary,
      place,
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: "Search Documentation",
      placeHolder: "A name, a guide or a check",
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (chosen) {
      await documentation.show(chosen.place.page, chosen.place.fragment);
    }
  },
};
