import type { Command } from "../parts";

/** Shows what the extension and the server have written to the log. */
export const showLog: Command = {
  name: "showLog",
  run: async ({ log }) => {
    log.show();
    return Promise.resolve();
  },
};
