import { plainPosition, schemeEditor } from "../activeEditor";
import type { Command } from "../parts";
import type { DocumentationPlace } from "../server/protocol";
import * as vscode from "vscode";

/** Opens the page of the name at the cursor; the first page if there is none. */
export const showDocumentation: Command = {
  name: "showDocumentation",
  async run({ server, documentation }) {
    if (vscode.window.activeTextEditor?.document.languageId !== "scheme") {
      await documentation.show("index.html", "");
      return;
    }
    const { document, selection } = schemeEditor();
    const place = await server.execute<DocumentationPlace | null>(
      "documentation",
      document.uri.toString(),
      plainPosition(selection.active),
    );
    await documentation.show(place?.page ?? "index.html", place?.fragment ?? "");
  },
};
