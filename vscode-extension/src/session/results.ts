import * as vscode from "vscode";
import { rangeOf } from "../activeEditor";
import type { Evaluation } from "../server/protocol";
import { Repairs } from "./repairs";

const LONGEST = 120;
const SHOWS_RESULTS = "chibi-net.showsResults";

interface Result {
  range: vscode.Range;
  readonly text: string;
  readonly hover: vscode.MarkdownString;
  readonly isError: boolean;
}

/** Shows what came of evaluations beside the code, until it is edited there. */
export class Results implements vscode.Disposable {
  private readonly byDocument = new Map<string, Result[]>();
  private readonly repairs = new Repairs();
  private readonly problems = vscode.languages.createDiagnosticCollection("chibi-net-evaluation");
  private readonly value = decoration("editorCodeLens.foreground");
  private readonly failure = decoration("editorError.foreground");
  private readonly subscriptions = [
    this.problems,
    this.repairs,
    this.value,
    this.failure,
    vscode.workspace.onDidChangeTextDocument((change) => {
      this.edited(change);
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => {
      this.draw();
    }),
  ];

  /** All results that are shown in a document, as they are written there; for tests. */
  of(uri: vscode.Uri): readonly string[] {
    return (this.byDocument.get(uri.toString()) ?? []).map((result) => result.text);
  }

  /** Marks a form as being evaluated until its result is there. */
  show(document: vscode.TextDocument, evaluation: Evaluation): void {
    const key = document.uri.toString();
    this.forget();
    const range = evaluation.range ? rangeOf(evaluation.range) : undefined;
    const error = evaluation.error;
    if (error?.place) {
      const uri = vscode.Uri.parse(error.place.uri);
      const place = rangeOf(error.place.range);
      const problem = new vscode.Diagnostic(place, error.message);
      problem.source = "evaluation";
      this.problems.set(uri, [problem]);
      this.repairs.offer(problem, error);
    }
    if (!range) {
      return;
    }
    const text = error ? `✗ ${error.message}` : `⇒ ${evaluation.values.join(" ")}`;
    const isSilent = !error && evaluation.values.length === 0;
    const result: Result = {
      range,
      text: isSilent ? "⇒ ✓" : text,
      hover: new vscode.MarkdownString().appendCodeblock(
        error ? error.report : evaluation.values.join("\n"),
        error ? "text" : "scheme",
      ),
      isError: Boolean(error),
    };
    const others = (this.byDocument.get(key) ?? []).filter(
      (other) => other.range.end.line !== range.end.line && !other.range.intersection(range),
    );
    this.byDocument.set(key, [...others, result]);
    this.draw();
  }

  clear(): void {
    this.byDocument.clear();
    this.forget();
    this.draw();
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private forget(): void {
    this.problems.clear();
    this.repairs.clear();
  }

  // A result goes when its form is edited, and moves with edits above it.
  private edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const results = this.byDocument.get(key);
    if (!results || contentChanges.length === 0) {
      return;
    }
    let kept = results;
    for (const change of contentChanges) {
      const lines = change.text.split("\n").length - 1;
      const moved = lines - (change.range.end.line - change.range.start.line);
      kept = kept.flatMap((result) => {
        if (change.range.start.line > result.range.end.line) {
          return [result];
        }
        if (change.range.end.line < result.range.start.line) {
          const { start, end } = result.range;
          const range = new vscode.Range(start.translate(moved), end.translate(moved));
          return [{ ...result, range }];
        }
        return [];
      });
    }
    this.byDocument.set(key, kept);
    this.problems.delete(document.uri);
    this.draw();
  }

  private draw(): void {
    let isAny = false;
    for (const editor of vscode.window.visibleTextEditors) {
      const results = this.byDocument.get(editor.document.uri.toString()) ?? [];
      isAny ||= results.length > 0;
      const options = (isError: boolean): vscode.DecorationOptions[] =>
        results.filter((result) => result.isError === isError).map(atEnd);
      editor.setDecorations(this.value, options(false));
      editor.setDecorations(this.failure, options(true));
    }
    void vscode.commands.executeCommand("setContext", SHOWS_RESULTS, isAny);
  }
}

function decoration(colour: string): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    after: { color: new vscode.ThemeColor(colour), fontStyle: "italic", margin: "0 0 0 1.5em" },
  });
}

function atEnd(result: Result): vscode.DecorationOptions {
  const line = result.text.replace(/\s+/g, " ");
  const contentText = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  return {
    range: result.range,
    hoverMessage: result.hover,
    renderOptions: { after: { contentText } },
  };
}
