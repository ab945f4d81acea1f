import type { Command } from "../parts";

/** Takes the results of evaluations away. */
export const clearResults: Command = {
  name: "clearResults",
  run: async ({ results }) => {
    results.clear();
    return Promise.resolve();
  },
};
