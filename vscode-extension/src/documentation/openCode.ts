import * as vscode from "vscode";

/** Follows `vscode://chibi-net.chibi-net/open?code=…`: shows the code, and never runs it. */
export async function openCode(uri: vscode.Uri): Promise<void> {
  // The query is decoded already: what looks like an escape in it is the code's own.
  const content = uri.path === "/open" ? /^code=(.*)$/s.exec(uri.query)?.[1] : undefined;
  if (content !== undefined) {
    const document = await vscode.workspace.openTextDocument({ language: "scheme", content });
    await vscode.window.showTextDocument(document);
  }
}
