import * as vscode from "vscode";
import type { Evaluation } from "../server/protocol";
import { columnsOf, LineEditor } from "./lineEditor";

const PROMPT = "> ";
const CONTINUATION = ". ";
const RED = "\x1b[31m";
const DIM = "\x1b[2m";
const PLAIN = "\x1b[0m";

/** What the terminal asks of the session. */
export interface Evaluator {
  evaluateText(text: string): Promise<Evaluation>;
  interrupt(): Promise<unknown>;
}

/** The session's terminal: reads what is typed, and shows values, output and errors. */
export class Repl implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly closed = new vscode.EventEmitter<number | undefined>();
  private readonly editor = new LineEditor(() => this.columns);
  private columns = 80;
  private isOpen = false;
  private isEvaluating = false;
  // Takes the line that a program waits for.
  private reader: ((line: string | null) => void) | undefined;
  private endsLine = true;
  // The line of output above the prompt that has no end yet: more may come for it.
  private unfinished = "";
  private pending = "";
  private typedAhead = "";
  private waiting: string[] = [];

  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;

  constructor(
    private readonly evaluator: Evaluator,
    private readonly onClose: () => void,
  ) {}

  open(size: vscode.TerminalDimensions | undefined): void {
    this.columns = size?.columns ?? this.columns;
    this.isOpen = true;
    this.written.fire(
      `${DIM}Chibi Net REPL. It shares its session with the editor; Ctrl+D ends it.${PLAIN}\r\n`,
    );
    for (const text of this.waiting) {
      this.print(text);
    }
    this.waiting = [];
    this.written.fire(this.editor.start(this.reader ? "" : PROMPT));
  }

  close(): void {
    this.reader?.(null);
    this.onClose();
  }

  setDimensions(size: vscode.TerminalDimensions): void {
    this.columns = size.columns;
  }

  handleInput(data: string): void {
    if (this.isEvaluating && !this.reader) {
      if (data === "\x03") {
        void this.evaluator.interrupt();
      } else {
        this.typedAhead += data;
      }
      return;
    }
    const { write, event, rest } = this.editor.type(data);
    this.written.fire(write);
    switch (event?.kind) {
      case "line":
        this.typedAhead = rest + this.typedAhead;
        if (this.reader) {
          this.gave(`${event.text}\n`);
        } else {
          void this.enter(event.text);
        }
        break;
      case "interrupt":
        this.written.fire("^C\r\n");
        if (this.reader) {
          this.gave(null);
          void this.evaluator.interrupt();
        } else {
          this.pending = "";
          this.written.fire(this.editor.start(PROMPT));
        }
        break;
      case "end":
        if (this.reader) {
          this.written.fire("\r\n");
          this.gave(null);
        } else {
          this.closed.fire(undefined);
        }
        break;
      case undefined:
        break;
    }
  }

  /** A line of what is typed, with its end; null for the end of the input. */
  readLine(): Promise<string | null> {
    this.gave(null);
    this.unfinished = "";
    return new Promise((resolve) => {
      this.reader = resolve;
      if (this.isOpen) {
        this.written.fire((this.isEvaluating ? "" : this.editor.hide()) + this.editor.start(""));
        this.typeAhead();
      }
    });
  }

  /** Shows what the session wrote. */
  output(text: string, stream: "stdout" | "stderr"): void {
    const [paint, plain] = stream === "stderr" ? [RED, PLAIN] : ["", ""];
    this.beside(
      text
        .split("\n")
        .map((line) => (line === "" ? line : `${paint}${line}${plain}`))
        .join("\n"),
    );
  }

  /** Shows what came of an evaluation that was asked for elsewhere. */
  tell(evaluation: Evaluation): void {
    this.unfinished = "";
    this.beside(shown(evaluation));
  }

  /** Shows a word of the extension itself. */
  note(text: string): void {
    this.unfinished = "";
    this.beside(`${DIM}${text}${PLAIN}\n`);
  }

  private async enter(line: string): Promise<void> {
    const text = this.pending + line;
    if (text.trim() === "") {
      this.next(PROMPT);
      return;
    }
    this.isEvaluating = true;
    this.endsLine = true;
    this.unfinished = "";
    let prompt = PROMPT;
    try {
      const evaluation = await this.evaluator.evaluateText(text);
      if (evaluation.incomplete === true) {
        this.pending = `${text}\n`;
        prompt = CONTINUATION;
      } else {
        this.pending = "";
        this.freshLine();
        this.print(shown(evaluation));
      }
    } catch (error) {
      this.pending = "";
      this.freshLine();
      this.print(`${RED}${error instanceof Error ? error.message : String(error)}${PLAIN}\n`);
    } finally {
      this.isEvaluating = false;
    }
    this.freshLine();
    this.next(prompt);
  }

  private gave(line: string | null): void {
    const { reader } = this;
    if (!reader) {
      return;
    }
    this.reader = undefined;
    reader(line);
    this.endsLine = true;
    if (!this.isEvaluating) {
      this.next(PROMPT);
    }
  }

  private next(prompt: string): void {
    this.written.fire(this.editor.start(prompt));
    this.typeAhead();
  }

  private typeAhead(): void {
    const typed = this.typedAhead;
    this.typedAhead = "";
    if (typed !== "") {
      this.handleInput(typed);
    }
  }

  // Writes above the line that is being typed, if there is one.
  private beside(text: string): void {
    if (!this.isOpen) {
      this.waiting.push(text);
    } else if (text === "") {
      return;
    } else if (this.isEvaluating && !this.reader) {
      this.print(text);
      this.endsLine = text.endsWith("\n");
    } else {
      this.written.fire(this.editor.hide() + this.backToUnfinished());
      const all = this.unfinished + text;
      this.print(all);
      this.unfinished = all.slice(all.lastIndexOf("\n") + 1);
      this.endsLine = this.unfinished === "";
      this.freshLine();
      this.written.fire(this.editor.show());
    }
  }

  private backToUnfinished(): string {
    if (this.unfinished === "") {
      return "";
    }
    const rows = Math.ceil(columnsOf(this.unfinished) / Math.max(1, this.columns));
    return `\x1b[${rows}A\r\x1b[J`;
  }

  private freshLine(): void {
    if (!this.endsLine) {
      this.written.fire("\r\n");
      this.endsLine = true;
    }
  }

  private print(text: string): void {
    if (text !== "") {
      this.written.fire(text.replace(/\r?\n/g, "\r\n"));
    }
  }
}

function shown(evaluation: Evaluation): string {
  if (evaluation.error) {
    return `${RED}${evaluation.error.report.trimEnd()}${PLAIN}\n`;
  }
  return evaluation.values.map((value) => `${value}\n`).join("");
}
