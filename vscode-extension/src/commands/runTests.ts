import { documentOf } from "../activeEditor";
import type { Command } from "../parts";

/** Runs the tests of a file, or those that a lens names by their identifiers. */
export const runTests: Command = {
  name: "runTests",
  runsCode: true,
  async run({ tests }, target, ids) {
    const document = await documentOf(target);
    await tests.runTests(document.uri, Array.isArray(ids) ? (ids as string[]) : undefined);
  },
};
