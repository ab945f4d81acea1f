// Runs the tests that need no editor.
import { readdirSync } from "node:fs";
import path from "node:path";
import Mocha from "mocha";
import { bundle } from "./bundle.mjs";

const root = path.dirname(import.meta.dirname);
const sources = path.join(root, "src", "test", "unit");
const outdir = path.join(root, "target", "unit-tests");
const names = readdirSync(sources).filter((name) => name.endsWith(".test.ts"));
await bundle(
  names.map((name) => path.join(sources, name)),
  { outdir, sourcemap: "inline" },
);
process.chdir(root);
const mocha = new Mocha({ reporter: "dot", forbidOnly: true, timeout: 20_000 });
for (const name of names) {
  mocha.addFile(path.join(outdir, name.replace(/\.ts$/, ".js")));
}
mocha.run((failures) => {
  process.exitCode = failures > 0 ? 1 : 0;
});
