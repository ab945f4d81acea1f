import { plainRange, schemeEditor } from "../activeEditor";
import type { Command } from "../parts";

/** Evaluates what is selected. */
export const evaluateSelection: Command = {
  name: "evaluateSelection",
  runsCode: true,
  run: ({ session }) => {
    const { document, selection } = schemeEditor();
    if (selection.isEmpty) {
      throw new Error("select what is to be evaluated first");
    }
    return session.evaluate(document, "evaluateSelection", plainRange(selection));
  },
};
