import type { Command } from "../parts";

/** Repeats the last run. */
export const runAgain: Command = {
  name: "runAgain",
  runsCode: true,
  run: ({ programs }) => programs.runAgain(),
};
