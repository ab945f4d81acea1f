// Makes one JavaScript file of TypeScript sources and the packages they use. The result says which
// files went into it.
import path from "node:path";
import { build } from "esbuild";

export function bundle(entryPoints, output) {
  return build({
    entryPoints,
    ...output,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    external: ["vscode", "mocha"],
    logLevel: "warning",
    metafile: true,
    absWorkingDir: path.dirname(import.meta.dirname),
  });
}
