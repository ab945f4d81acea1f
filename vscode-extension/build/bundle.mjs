// Makes one JavaScript file of TypeScript sources and the packages they use.
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
  });
}
