import { plainPosition, schemeEditor } from "../activeEditor";
import type { Command } from "../parts";

/** Evaluates the innermost form at, or just before, the cursor. */
export const evaluateForm: Command = {
  name: "evaluateForm",
  runsCode: true,
  run: ({ session }) => {
    const editor = schemeEditor();
    return session.evaluate(editor, "evaluateForm", plainPosition(editor.selection.active));
  },
};
