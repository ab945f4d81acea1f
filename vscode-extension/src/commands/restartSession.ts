import type { Command } from "../parts";

/** Ends the session's process and starts a new one, in which nothing is defined. */
export const restartSession: Command = {
  name: "restartSession",
  runsCode: true,
  run: ({ session }) => session.restart(),
};
