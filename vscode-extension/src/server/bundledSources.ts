import * as vscode from "vscode";
import type { Server } from "./server";

/** Shows the texts of the bundled libraries, which have no file, to be read. */
export class BundledSources implements vscode.TextDocumentContentProvider {
  constructor(private readonly server: Server) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string | undefined> {
    const text = await this.server.request<string | null>("chibi-net/source", {
      uri: uri.toString(),
    });
    return text ?? undefined;
  }
}
