import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from "vscode-textmate";

const GRAMMAR = "language/scheme.tmLanguage.json";
const SOURCES = "src/test/grammar";
const updates = process.env["UPDATE_GOLDENS"] === "1";

async function load(): Promise<IGrammar> {
  const wasm = createRequire(path.resolve("package.json")).resolve(
    "vscode-oniguruma/release/onig.wasm",
  );
  const file = readFileSync(wasm);
  await loadWASM(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readFileSync(GRAMMAR, "utf8"), GRAMMAR)),
  });
  const grammar = await registry.loadGrammar("source.scheme");
  assert.ok(grammar);
  return grammar;
}

/** Each line of a text, and below it its tokens with their scopes. */
function tokens(grammar: IGrammar, text: string): string {
  const out: string[] = [];
  let stack = INITIAL;
  for (const line of text.split("\n")) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    out.push(`| ${line}`);
    for (const token of result.tokens) {
      const part = line.slice(token.startIndex, token.endIndex);
      const scopes = token.scopes.slice(1).map((scope) => scope.replace(/\.scheme$/, ""));
      if (part.trim() !== "" && scopes.length > 0) {
        out.push(`    ${part}  ${scopes.join(" ")}`);
      }
    }
  }
  return `${out.join("\n")}\n`;
}

describe("the grammar", () => {
  let grammar: IGrammar;

  before(async () => {
    grammar = await load();
  });

  for (const name of readdirSync(SOURCES).filter((file) => file.endsWith(".scm"))) {
    it(`colours ${name} as its golden file says`, () => {
      const source = path.join(SOURCES, name);
      const golden = source.replace(/\.scm$/, ".tokens");
      const found = tokens(grammar, readFileSync(source, "utf8").trimEnd());
      if (updates) {
        writeFileSync(golden, found);
      }
      assert.equal(found, readFileSync(golden, "utf8"));
    });
  }
});
