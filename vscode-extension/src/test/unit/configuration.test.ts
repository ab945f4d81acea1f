import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

interface Configuration {
  readonly wordPattern: string;
  readonly onEnterRules: readonly { beforeText: string; action: { indent: string } }[];
}

const file = readFileSync("language/configuration.json", "utf8");
const { onEnterRules, wordPattern } = JSON.parse(file) as Configuration;
const [indents] = onEnterRules
  .filter(({ action }) => action.indent === "indent")
  .map(({ beforeText }) => new RegExp(beforeText));

describe("the language configuration", () => {
  for (const line of [
    "(define (f x)",
    '  (let ((x "("))',
    "(import (scheme base)",
    "(a (b (c (d",
    "(f ; of x",
    "(f #\\(",
    ")(f",
    "'(1 2",
    "#;(a",
  ]) {
    it(`indents what follows ${line}`, () => {
      assert.match(line, indents ?? /./);
    });
  }

  for (const line of [
    "(f x)",
    "(f #\\()",
    '(display "(")',
    "(f |a(b| x)",
    "(f x) ; (",
    ";; (see",
    "hello",
    "))",
    "",
  ]) {
    it(`does not indent what follows ${line === "" ? "an empty line" : line}`, () => {
      assert.ok(indents);
      assert.doesNotMatch(line, indents);
    });
  }

  it("takes names of all signs as words", () => {
    const words = "(set-socket-option! |two words| socket-opt/reuseaddr 'x->y?)".match(
      new RegExp(wordPattern, "g"),
    );
    assert.deepEqual(words, ["set-socket-option!", "|two words|", "socket-opt/reuseaddr", "x->y?"]);
  });
});
