import type { Command } from "../parts";

/** Opens the REPL on the session in which forms are evaluated. */
export const startSession: Command = {
  name: "startSession",
  runsCode: true,
  run: async ({ session }) => {
    session.openRepl();
    return Promise.resolve();
  },
};
