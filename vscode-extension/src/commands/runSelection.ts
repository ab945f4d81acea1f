import { plainRange, schemeEditor } from "../activeEditor";
import type { Command } from "../parts";

/** Runs what is selected, with the file's imports and the definitions above it. */
export const runSelection: Command = {
  name: "runSelection",
  runsCode: true,
  async run({ programs }) {
    const { document, selection } = schemeEditor();
    if (selection.isEmpty) {
      throw new Error("select what is to run first");
    }
    return programs.runInServer("selection", "runSelection", [
      document.uri.toString(),
      plainRange(selection),
    ]);
  },
};
