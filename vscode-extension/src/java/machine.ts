import { execFile } from "node:child_process";
import { constants, promises as files } from "node:fs";
import { homedir } from "node:os";
import type { Machine } from "./lookup";

/** The machine that the extension runs on. */
export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  read: (file) => files.readFile(file, "utf8").catch(() => undefined),
  isExecutable: (file) =>
    files.access(file, constants.X_OK).then(
      () => true,
      () => false,
    ),
  list: (folder) => files.readdir(folder).catch(() => []),
  real: (file) => files.realpath(file).catch(() => file),
  banner: (executable) =>
    new Promise((resolve) => {
      execFile(executable, ["-version"], { timeout: 10_000 }, (_error, out, err) => {
        resolve(err + out);
      });
    }),
};
