import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Parts } from "../../parts";

/** The extension, active. */
export async function parts(): Promise<Parts> {
  const extension = vscode.extensions.getExtension<Parts>("chibi-net.chibi-net");
  assert.ok(extension);
  return extension.activate();
}

/** A file of the folder that is open. */
export function file(name: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root);
  return vscode.Uri.joinPath(root, name);
}

/**
 * Writes a file and shows it; `{}` in the text, which R7RS reserves, is where the cursor goes, and
 * `{…}` what is selected.
 */
export async function show(name: string, marked: string): Promise<vscode.TextEditor> {
  const start = marked.indexOf("{");
  const text = marked.replace(/[{}]/g, "");
  await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(file(name));
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() !== text) {
    // It was open already, and VS Code has not yet read the new text.
    await until(() => document.getText() === text);
  }
  if (start >= 0) {
    const end = marked.indexOf("}") - 1;
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  }
  return editor;
}

/** Waits until something holds. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  milliseconds = 30_000,
): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `still not after ${milliseconds} ms: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export const command = (name: string, ...given: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`chibi-net.${name}`, ...given);

/** Runs what starts a program, and waits for the end of it; returns its exit code. */
export async function exitCode(start: () => Thenable<unknown>): Promise<number | undefined> {
  const ended = new Promise<number | undefined>((resolve) => {
    const listener = vscode.tasks.onDidEndTaskProcess((end) => {
      listener.dispose();
      resolve(end.exitCode);
    });
  });
  await start();
  return ended;
}
