import type { Command } from "../parts";

/** Ends the server's process and starts a new one. */
export const restartServer: Command = {
  name: "restartServer",
  run: ({ server }) => server.restart(),
};
