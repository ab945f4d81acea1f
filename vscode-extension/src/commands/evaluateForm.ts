import { plainPosition, schemeEditor } from "../activeEditor";
import type { Command } from "../parts";

/** Evaluates the innermost form at, or just before, the cursor. */
export const evaluateForm: Command = {
  name: "evaluateForm",
  runsCode: true,
  run: ({ session }) => {
    const { document, selection } = schemeEditor();
    return session.evaluate(document, "evaluateForm", plainPosition(selection.active));
  },
};
