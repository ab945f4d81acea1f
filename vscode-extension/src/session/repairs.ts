import * as vscode from "vscode";
import { rangeOf } from "../activeEditor";
import type { EvaluationError } from "../server/protocol";

interface Offer {
  readonly problem: vscode.Diagnostic;
  readonly definition: vscode.Location;
}

/** The quick fixes of the last evaluation that failed for want of a definition. */
export class Repairs implements vscode.CodeActionProvider, vscode.Disposable {
  private offered: Offer | undefined;
  private readonly subscription = vscode.languages.registerCodeActionsProvider("scheme", this, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });

  /** Offers what gives a value to the name that `error` is about, if a text defines it. */
  offer(problem: vscode.Diagnostic, { definition }: EvaluationError): void {
    if (definition) {
      const uri = vscode.Uri.parse(definition.uri);
      this.offered = {
        problem,
        definition: new vscode.Location(uri, rangeOf(definition.range)),
      };
    }
  }

  clear(): void {
    this.offered = undefined;
  }

  provideCodeActions(
    _document: vscode.TextDocument,
    _range: vscode.Range,
    { diagnostics }: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    if (!this.offered || !diagnostics.includes(this.offered.problem)) {
      return [];
    }
    const { problem, definition } = this.offered;
    const file = definition.uri.path.split("/").at(-1) ?? "";
    return [
      action(`Load ${file} into the REPL`, "loadFile", definition.uri, problem),
      action("Evaluate the definition", "evaluateTopLevel", definition, problem),
    ];
  }

  dispose(): void {
    this.subscription.dispose();
  }
}

function action(
  title: string,
  command: string,
  target: vscode.Uri | vscode.Location,
  problem: vscode.Diagnostic,
): vscode.CodeAction {
  const repair = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  repair.command = { title, command: `chibi-net.${command}`, arguments: [target] };
  repair.diagnostics = [problem];
  return repair;
}
