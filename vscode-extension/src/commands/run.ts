import type { Command } from "../parts";
import { documentOf } from "../activeEditor";

/** Runs a file: that of a menu or a lens, else the active one. */
export const run: Command = {
  name: "run",
  runsCode: true,
  async run({ programs }, target) {
    return programs.runFile(await documentOf(target));
  },
};
