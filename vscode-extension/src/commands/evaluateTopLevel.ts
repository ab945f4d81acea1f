import { plainPosition, schemeEditor } from "../activeEditor";
import type { Command } from "../parts";

/** Evaluates the top-level form around the cursor. */
export const evaluateTopLevel: Command = {
  name: "evaluateTopLevel",
  runsCode: true,
  run: ({ session }) => {
    const editor = schemeEditor();
    return session.evaluate(editor, "evaluateTopLevel", plainPosition(editor.selection.active));
  },
};
