import assert from "node:assert/strict";
import { Repl } from "../../session/repl";

const COLUMNS = 20;

/** A terminal, as far as a session's output goes: its rows without colours. */
class Rows {
  private rows = [""];
  private row = 0;
  private column = 0;

  write(text: string): void {
    for (const [piece] of text.matchAll(/\x1b\[([0-9;]*)([A-Za-z])|[^]/g)) {
      this.take(piece);
    }
  }

  get text(): string {
    const lines = this.rows.map((row) => (row.length === COLUMNS ? row : `${row.trimEnd()}\n`));
    return lines.join("").trimEnd();
  }

  private take(piece: string): void {
    const sequence = /^\x1b\[([0-9;]*)([A-Za-z])$/.exec(piece);
    const count = Number(sequence?.[1] ?? 0) || 1;
    if (sequence?.[2] === "A") {
      this.row -= count;
    } else if (sequence?.[2] === "C") {
      this.column += count;
    } else if (sequence?.[2] === "J") {
      this.rows.length = this.row + 1;
      this.rows[this.row] = (this.rows[this.row] ?? "").slice(0, this.column);
    } else if (piece === "\r") {
      this.column = 0;
    } else if (piece === "\n") {
      this.row++;
      this.rows[this.row] ??= "";
    } else if (!sequence) {
      if (this.column === COLUMNS) {
        this.take("\r");
        this.take("\n");
      }
      const row = (this.rows[this.row] ?? "").padEnd(this.column);
      this.rows[this.row] = row.slice(0, this.column) + piece + row.slice(this.column + 1);
      this.column++;
    }
  }
}

describe("the terminal of the session", () => {
  const open = (): { repl: Repl; rows: Rows } => {
    const evaluator = {
      evaluateText: () => Promise.resolve({ values: ["144"] }),
      interrupt: () => Promise.resolve(),
    };
    const repl = new Repl(evaluator, () => undefined);
    const rows = new Rows();
    repl.onDidWrite((text) => {
      rows.write(text);
    });
    repl.open({ columns: COLUMNS, rows: 10 });
    return { repl, rows };
  };
  const shown = (rows: Rows): string => rows.text.slice(rows.text.indexOf("\n") + 1);

  it("keeps what is written in pieces on one line, above what is being typed", () => {
    const { repl, rows } = open();
    repl.handleInput("(area");
    repl.output("sent ", "stdout");
    repl.output('"hello"', "stdout");
    repl.output(", got it, in more than a row", "stdout");
    repl.output(" of it\nand ", "stderr");
    repl.output("on\n", "stdout");
    assert.equal(shown(rows), 'sent "hello", got it, in more than a row of it\nand on\n> (area');
  });

  it("begins a line for a value", () => {
    const { repl, rows } = open();
    repl.output("no end", "stdout");
    repl.tell({ values: ["1", "2"] });
    repl.output("more\n", "stdout");
    assert.equal(shown(rows), "no end\n1\n2\nmore\n>");
  });
});
