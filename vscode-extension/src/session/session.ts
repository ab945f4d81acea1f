import * as vscode from "vscode";
import { type Evaluation, sessionEnded, sessionInput, sessionOutput } from "../server/protocol";
import type { Server } from "../server/server";
import { Repl } from "./repl";
import type { Results } from "./results";

const IS_EVALUATING = "chibi-net.isEvaluating";
// What is over at once needs no sign that it runs.
const PATIENCE_MILLISECONDS = 300;

/** The session in which forms are evaluated, shared by editors and the REPL. */
export class Session implements vscode.Disposable {
  private repl: Repl | undefined;
  private terminal: vscode.Terminal | undefined;
  private evaluations = 0;
  private readonly status: vscode.StatusBarItem;
  private readonly subscriptions: { dispose(): unknown }[];

  constructor(
    private readonly server: Server,
    private readonly results: Results,
  ) {
    this.status = vscode.window.createStatusBarItem(
      "chibi-net.evaluating",
      vscode.StatusBarAlignment.Right,
      101,
    );
    this.status.name = "Chibi Net: evaluation";
    this.status.text = "$(sync~spin) Evaluating: interrupt";
    this.status.command = "chibi-net.interrupt";
    this.subscriptions = [
      this.status,
      server.onDidRestart(() => {
        this.repl?.note("The session is gone with the server; a new one starts with the next form.");
      }),
    ];
    server.on(sessionOutput, ({ stream, text }) => {
      this.openRepl(true);
      this.repl?.output(text, stream);
    });
    server.answer(sessionInput, () => {
      this.openRepl(true);
      return this.repl?.readLine() ?? null;
    });
    server.on(sessionEnded, ({ code }) => {
      this.repl?.note(`The session ended with exit code ${code}; the next form starts a new one.`);
    });
  }

  /**
   * Evaluates something of a document, and shows the result beside it.
   *
   * @param what where or what it is, for the server's command
   */
  async evaluate(
    document: vscode.TextDocument,
    command: string,
    ...what: unknown[]
  ): Promise<Evaluation> {
    const uri = document.uri.toString();
    const evaluation = await this.busy(
      this.server.execute<Evaluation>(command, uri, ...what),
    );
    this.results.show(document, evaluation);
    if (evaluation.error) {
      this.openRepl(true);
    }
    this.repl?.tell(evaluation);
    return evaluation;
  }

  /** Evaluates what was typed at the prompt. */
  evaluateText(text: string): Promise<Evaluation> {
    return this.busy(this.server.execute<Evaluation>("evaluateText", text));
  }

  interrupt(): Promise<unknown> {
    return this.server.execute("interrupt");
  }

  async restart(): Promise<void> {
    await this.server.execute("restartSession");
    this.results.clear();
    this.repl?.note("A new session: nothing is defined in it.");
  }

  /** Shows the REPL's terminal, and makes it if it is not there. */
  openRepl(preserveFocus = false): void {
    if (!this.repl || !this.terminal) {
      const repl = new Repl(this, () => {
        this.repl = undefined;
        this.terminal = undefined;
      });
      this.repl = repl;
      this.terminal = vscode.window.createTerminal({
        name: "Chibi Net REPL",
        iconPath: new vscode.ThemeIcon("symbol-namespace"),
        pty: repl,
      });
      this.terminal.show(preserveFocus);
    } else if (!preserveFocus) {
      this.terminal.show();
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
    this.terminal?.dispose();
  }

  private async busy<T>(work: Promise<T>): Promise<T> {
    this.evaluations++;
    void vscode.commands.executeCommand("setContext", IS_EVALUATING, true);
    const patience = setTimeout(() => {
      this.status.show();
    }, PATIENCE_MILLISECONDS);
    try {
      return await work;
    } finally {
      clearTimeout(patience);
      this.evaluations--;
      if (this.evaluations === 0) {
        this.status.hide();
        void vscode.commands.executeCommand("setContext", IS_EVALUATING, false);
      }
    }
  }
}
