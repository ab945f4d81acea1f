import type { Command } from "../parts";

/** Stops a running program; asks which if there are several. */
export const stop: Command = {
  name: "stop",
  run: ({ programs }) => programs.stop(),
};
