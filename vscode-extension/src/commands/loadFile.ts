import * as vscode from "vscode";
import { documentOf } from "../activeEditor";
import type { Command } from "../parts";

/** Evaluates a whole file, as it is on the screen. */
export const loadFile: Command = {
  name: "loadFile",
  runsCode: true,
  async run({ session }, target) {
    const document = await documentOf(target);
    await vscode.window.showTextDocument(document);
    return session.evaluate(document, "loadFile");
  },
};
