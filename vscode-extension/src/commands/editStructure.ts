import { plainPosition, schemeEditor } from "../activeEditor";
import type { Command } from "../parts";

/** Structural editing: the server knows the forms and answers with edits of the text. */
export const structuralEdits: readonly Command[] = [
  "slurpForward",
  "slurpBackward",
  "barfForward",
  "barfBackward",
  "raise",
  "splice",
  "wrap",
  "transpose",
].map((name) => ({
  name,
  run: ({ server }) => {
    const { document, selection } = schemeEditor();
    return server.execute(name, document.uri.toString(), plainPosition(selection.active));
  },
}));
