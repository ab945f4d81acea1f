import * as vscode from "vscode";
import type { Finding } from "./examine";

const SCHEME = "chibi-net-doctor";
const LANGUAGE = "chibi-net-report";

/** Shows what the Doctor found, in an editor that has nothing to save. */
export class Report implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(SCHEME, this);
  private readonly uri = vscode.Uri.parse(`${SCHEME}:Chibi Net Doctor`);
  private text = "";

  readonly onDidChange = this.changed.event;

  async show(findings: readonly Finding[]): Promise<void> {
    const lines = findings.map(
      (finding) => `${finding.isGood ? "✓" : "✗"} ${finding.what}\n    ${finding.found}\n`,
    );
    this.text = `${verdict(findings)}\n\n${lines.join("")}`;
    this.changed.fire(this.uri);
    const document = await vscode.workspace.openTextDocument(this.uri);
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  provideTextDocumentContent(): string {
    return this.text;
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}

function verdict(findings: readonly Finding[]): string {
  const count = findings.filter((finding) => !finding.isGood).length;
  if (count === 0) {
    return "Everything is well.";
  }
  return count === 1 ? "One thing is wrong." : `${count} things are wrong.`;
}
