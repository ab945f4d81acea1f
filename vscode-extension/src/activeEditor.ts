import * as vscode from "vscode";

/** The editor that commands work on; rejects with a message for people if it shows no Scheme. */
export function schemeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "scheme") {
    throw new Error("open a Scheme file first");
  }
  return editor;
}

/** The document a command is for: the one of a menu or a lens, else the active editor's. */
export async function documentOf(target: unknown): Promise<vscode.TextDocument> {
  if (target instanceof vscode.Uri) {
    return vscode.workspace.openTextDocument(target);
  }
  if (typeof target === "string") {
    return vscode.workspace.openTextDocument(vscode.Uri.parse(target));
  }
  return schemeEditor().document;
}

/** Positions and ranges as the protocol writes them; both count UTF-16 units from zero. */
export const plainPosition = (position: vscode.Position): { line: number; character: number } => ({
  line: position.line,
  character: position.character,
});

export const plainRange = (range: vscode.Range): object => ({
  start: plainPosition(range.start),
  end: plainPosition(range.end),
});

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

export const rangeOf = (plain: PlainRange): vscode.Range =>
  new vscode.Range(
    plain.start.line,
    plain.start.character,
    plain.end.line,
    plain.end.character,
  );
