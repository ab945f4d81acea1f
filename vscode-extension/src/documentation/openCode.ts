import * as vscode from "vscode";

/** Follows `vscode://chibi-net.chibi-net/open?code=…`: shows the code, and never runs it. */
export async function openCode(uri: vscode.Uri): Promise<void> {
  const content = uri.path === "/open" ? new URLSearchParams(uri.query).get("code") : null;
  if (content !== null) {
    const document = await vscode.workspace.openTextDocument({ language: "scheme", content });
    await vscode.window.showTextDocument(document);
  }
}
