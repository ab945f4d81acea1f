// Installs what the build needs, unless just that is installed already: it takes ten seconds, and
// most builds change nothing of it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const OLDEST_NODE = 20;
if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) {
  console.error(`vscode-extension: Node ${OLDEST_NODE} or newer is needed, this is ${process.version}`);
  process.exit(1);
}
const root = path.dirname(import.meta.dirname);
const lock = readFileSync(path.join(root, "package-lock.json"));
const stamp = path.join(root, "node_modules", ".installed");
const wanted = createHash("sha256").update(lock).update(process.version).digest("hex");
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"];
  execFileSync(npm, [...options, "--silent"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  writeFileSync(stamp, wanted);
}
