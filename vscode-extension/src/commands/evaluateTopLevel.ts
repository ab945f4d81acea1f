import * as vscode from "vscode";
import { plainPosition, schemeEditor } from "../activeEditor";
import type { Command } from "../parts";

/** Evaluates the top-level form around the cursor, or around the place that it is given. */
export const evaluateTopLevel: Command = {
  name: "evaluateTopLevel",
  runsCode: true,
  run: async ({ session }, target) => {
    if (target instanceof vscode.Location) {
      const there = await vscode.workspace.openTextDocument(target.uri);
      return session.evaluate(there, "evaluateTopLevel", plainPosition(target.range.start));
    }
    const { document, selection } = schemeEditor();
    return session.evaluate(document, "evaluateTopLevel", plainPosition(selection.active));
  },
};
