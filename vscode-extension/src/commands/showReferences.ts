import * as vscode from "vscode";
import type { Location, Position } from "vscode-languageclient";
import type { Command } from "../parts";

/** Shows places that a lens of the server names: its address, its position, and the places. */
export const showReferences: Command = {
  name: "showReferences",
  async run({ server }, uri, position, places) {
    const convert = (await server.running()).protocol2CodeConverter;
    await vscode.commands.executeCommand(
      "editor.action.showReferences",
      vscode.Uri.parse(uri as string),
      convert.asPosition(position as Position),
      (places as Location[]).map((place) => convert.asLocation(place)),
    );
  },
};
