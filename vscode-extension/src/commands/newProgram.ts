import * as vscode from "vscode";
import type { Command } from "../parts";
import { chooseTemplate, findTemplate, freeName } from "../programs/templates";

/** Writes a new program from a template, into the workspace or an unsaved editor, and shows it. */
export const newProgram: Command = {
  name: "newProgram",
  async run({ installation }, wanted) {
    const folder = installation.file("templates");
    const template =
      typeof wanted === "string" ? await findTemplate(folder, wanted) : await chooseTemplate(folder);
    if (!template) {
      return;
    }
    const text = await vscode.workspace.fs.readFile(template.file);
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!root) {
      const content = new TextDecoder().decode(text);
      const document = await vscode.workspace.openTextDocument({ language: "scheme", content });
      await vscode.window.showTextDocument(document);
      return;
    }
    const file = await freeName(root, template.name);
    await vscode.workspace.fs.writeFile(file, text);
    await vscode.window.showTextDocument(file, { preview: false });
  },
};
