// Bundles the tests that run inside VS Code's extension host.
import path from "node:path";
import { bundle } from "./bundle.mjs";

const root = path.dirname(import.meta.dirname);
await bundle([path.join(root, "src", "test", "host", "index.ts")], {
  outfile: path.join(root, "target", "host-tests", "index.js"),
  sourcemap: "inline",
});
