// Whose work is inside the package, and under which licences: the notices that those ask for.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.dirname(import.meta.dirname);
const OWN_JARS = /^(runtime|language-server|net-ffi)-/;
const LICENCE_FILE = /^licen[sc]e/i;

/**
 * The text of the notices; fails if there is something in the package of which the licence is not known.
 *
 * @param jars the names of all jars
 * @param inputs the files of which the bundle was made, as esbuild tells them
 */
export function notices(jars, inputs) {
  const parts = [...ofPackages(inputs), ...ofJars(jars)];
  const opening =
    "This package holds the work of others. The Java in it, where there is one, has its licences in\n" +
    "java/legal, and the fonts of the documentation theirs in site/assets.\n";
  return [opening, ...parts].join(`\n${"-".repeat(80)}\n\n`);
}

function ofPackages(inputs) {
  const folders = new Set(
    inputs.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
  );
  return [...folders].sort().map((folder) => {
    const { name, version, license } = JSON.parse(read(folder, "package.json"));
    const file = readdirSync(path.join(root, folder)).find((one) => LICENCE_FILE.test(one));
    if (file === undefined) {
      throw new Error(`${name} comes without a licence file`);
    }
    return `${name} ${version} (${license})\n\n${read(folder, file).trim()}\n`;
  });
}

function ofJars(jars) {
  const known = JSON.parse(read("licenses", "jars.json"));
  const isOf = (jar, entry) => jar === `${entry.jars}.jar` || jar.startsWith(`${entry.jars}-`);
  const unknown = jars.filter((jar) => !OWN_JARS.test(jar) && !known.some((entry) => isOf(jar, entry)));
  if (unknown.length > 0) {
    throw new Error(`licenses/jars.json does not say the licence of ${unknown.join(", ")}`);
  }
  return known
    .filter((entry) => jars.some((jar) => isOf(jar, entry)))
    .map((entry) => {
      const files = jars.filter((jar) => isOf(jar, entry)).join(", ");
      const text = read("licenses", `${entry.license}.txt`).trim();
      return `${entry.name} (${entry.license})\n${files}\n\n${entry.copyright}\n\n${text}\n`;
    });
}

const read = (...names) => readFileSync(path.join(root, ...names), "utf8").replace(/\r\n/g, "\n");
