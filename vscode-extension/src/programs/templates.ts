import * as vscode from "vscode";

/** A program to start from. */
export interface Template {
  /** The name of its file without `.scm`. */
  readonly name: string;
  readonly title: string;
  readonly detail: string;
  readonly file: vscode.Uri;
}

interface Entry {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
}

async function templates(folder: vscode.Uri): Promise<Template[]> {
  const list = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, "index.json"));
  const entries = JSON.parse(new TextDecoder().decode(list)) as Entry[];
  return entries.map((entry) => ({
    ...entry,
    file: vscode.Uri.joinPath(folder, `${entry.name}.scm`),
  }));
}

/** The template with a name; rejects if there is none. */
export async function findTemplate(folder: vscode.Uri, name: string): Promise<Template> {
  const found = (await templates(folder)).find((template) => template.name === name);
  if (!found) {
    throw new Error(`there is no template "${name}"`);
  }
  return found;
}

/** Lets the user choose; undefined if none is wanted. */
export async function chooseTemplate(folder: vscode.Uri): Promise<Template | undefined> {
  const items = (await templates(folder)).map((template) => ({
    label: template.title,
    detail: template.detail,
    template,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: "New Network Program",
    placeHolder: "What should it do?",
    matchOnDetail: true,
  });
  return chosen?.template;
}

/** `name.scm` in a folder; with a number if that is taken. */
export async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let count = 1; ; count++) {
    const file = vscode.Uri.joinPath(folder, count === 1 ? `${name}.scm` : `${name}-${count}.scm`);
    const isTaken = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!isTaken) {
      return file;
    }
  }
}
