import type { Command } from "../parts";

/** Interrupts what the session evaluates, also a blocked system call. */
export const interrupt: Command = {
  name: "interrupt",
  run: ({ session }) => session.interrupt(),
};
