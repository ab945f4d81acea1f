import assert from "node:assert/strict";
import { columnsOf, LineEditor } from "../../session/lineEditor";

/** The line that these keys make. */
function typed(...keys: string[]): string {
  const editor = new LineEditor(() => 80);
  editor.start("> ");
  for (const key of keys) {
    editor.type(key);
  }
  return editor.text;
}

const LEFT = "\x1b[D";
const UP = "\x1b[A";
const DOWN = "\x1b[B";

describe("editing a line in the terminal", () => {
  it("inserts where the cursor is", () => {
    assert.equal(typed("ac", LEFT, "b"), "abc");
    assert.equal(typed("bc", "\x01", "a", "\x05", "d"), "abcd");
  });

  it("deletes to both sides, whole characters at a time", () => {
    assert.equal(typed("a😀", "\x7f"), "a");
    assert.equal(typed("a😀", LEFT, "\x1b[3~"), "a");
    assert.equal(typed("\x7f"), "");
  });

  it("deletes words and lines", () => {
    assert.equal(typed("(display x", "\x17"), "(display ");
    assert.equal(typed("abc", LEFT, "\x0b"), "ab");
    assert.equal(typed("abc", LEFT, "\x15"), "c");
  });

  it("gives the line with Enter, and what was pasted behind it", () => {
    const editor = new LineEditor(() => 80);
    editor.start("> ");
    const first = editor.type("(+ 1\r2)\r");
    assert.deepEqual(first.event, { kind: "line", text: "(+ 1" });
    assert.equal(first.rest, "2)\r");
  });

  it("remembers lines, and what was being typed", () => {
    const editor = new LineEditor(() => 80);
    for (const line of ["one", "two"]) {
      editor.start("> ");
      editor.type(`${line}\r`);
    }
    editor.start("> ");
    editor.type("thr");
    editor.type(UP + UP);
    assert.equal(editor.text, "one");
    editor.type(UP);
    assert.equal(editor.text, "one");
    editor.type(DOWN + DOWN);
    assert.equal(editor.text, "thr");
  });

  it("interrupts with Ctrl+C, and ends with Ctrl+D on an empty line only", () => {
    const editor = new LineEditor(() => 80);
    editor.start("> ");
    assert.deepEqual(editor.type("\x03").event, { kind: "interrupt" });
    assert.equal(editor.type("a\x04").event, undefined);
    editor.start("> ");
    assert.deepEqual(editor.type("\x04").event, { kind: "end" });
  });

  it("ignores keys that it does not know", () => {
    assert.equal(typed("a", "\x1b[15~", "\x1bOP", "\x00", "b"), "ab");
  });

  it("draws a line that takes several rows, and goes back to its first", () => {
    const editor = new LineEditor(() => 10);
    editor.start("> ");
    editor.type("0123456789abc");
    assert.match(editor.hide(), /^\r\x1b\[1A\x1b\[J$/);
  });

  it("counts columns as terminals do", () => {
    assert.equal(columnsOf("λ"), 1);
    assert.equal(columnsOf("漢字"), 4);
    assert.equal(columnsOf("e\u0301"), 1);
    assert.equal(columnsOf("\x1b[31mred\x1b[0m"), 3);
  });
});
