import assert from "node:assert/strict";
import * as vscode from "vscode";
import { command, show, until } from "./editor";

const type = async (text: string): Promise<void> => {
  for (const character of text) {
    await vscode.commands.executeCommand("type", { text: character });
  }
};

const formatting = vscode.workspace.getConfiguration("editor", { languageId: "scheme" });
const formatWhileTyping = (value: boolean | undefined): Thenable<void> =>
  formatting.update("formatOnType", value, vscode.ConfigurationTarget.Workspace, true);

describe("editing", () => {
  it("closes what is opened, and passes over it, on later lines too", async () => {
    const { document } = await show("typed.scm", "{}\n");
    await formatWhileTyping(false);
    await type("(define (f x)\n(list \"a\" x))");
    assert.equal(document.getText(), '(define (f x)\n  (list "a" x))\n');
    await formatWhileTyping(undefined);
  });

  it("indents by the server while somebody types", async () => {
    const { document } = await show("aligned.scm", "(import (scheme base))\n(list 1{})\n");
    await type("\n");
    await until(() => document.getText() === "(import (scheme base))\n(list 1\n      )\n");
  });

  it("makes comments of lines and of what is selected", async () => {
    const { document } = await show("comments.scm", "(f {x})\n");
    await vscode.commands.executeCommand("editor.action.blockComment");
    assert.equal(document.getText(), "(f #| x |#)\n");
    await vscode.commands.executeCommand("editor.action.blockComment");
    await vscode.commands.executeCommand("editor.action.commentLine");
    assert.equal(document.getText(), "; (f x)\n");
  });

  it("goes on with a documentation comment on the next line", async () => {
    const { document } = await show("documented.scm", ";;> Says hello.{}\n");
    await type("\nLoudly.");
    assert.equal(document.getText(), ";;> Says hello.\n;;> Loudly.\n");
  });

  it("surrounds what is selected", async () => {
    const { document } = await show("surrounded.scm", "{f x}\n");
    await type("(");
    assert.equal(document.getText(), "(f x)\n");
  });

  it("takes a name with all its signs as one word", async () => {
    const { document } = await show("words.scm", "(f |two words| socket-opt/reuseaddr)\n");
    const words = [5, 20].map((column) =>
      document.getText(document.getWordRangeAtPosition(new vscode.Position(0, column))),
    );
    assert.deepEqual(words, ["|two words|", "socket-opt/reuseaddr"]);
  });

  it("offers snippets", async () => {
    const { document } = await show("snippets.scm", "(import (scheme base))\ndefine\n");
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new vscode.Position(1, 6),
    );
    const snippets = list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
    assert.ok(snippets.some(({ label }) => label === "define"));
  });

  it("has the server's colours", async () => {
    const { document } = await show("colours.scm", "(import (scheme base))\n(define (f x) x)\n");
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      "vscode.provideDocumentSemanticTokens",
      document.uri,
    );
    assert.ok((tokens?.data.length ?? 0) > 0);
  });

  const edits: Record<string, [before: string, after: string]> = {
    slurpForward: ["(a (b{}) c)", "(a (b c))"],
    slurpBackward: ["(a (b{}) c)", "((a b) c)"],
    barfForward: ["(a (b{} c) d)", "(a (b) c d)"],
    barfBackward: ["(a (b c{}) d)", "(a b (c) d)"],
    raise: ["(a (b{} c) d)", "(a b d)"],
    splice: ["(a (b{} c) d)", "(a b c d)"],
    wrap: ["(a {}b c)", "(a (b) c)"],
    transpose: ["(a b {}c)", "(a c b)"],
  };
  for (const [name, [before, after]] of Object.entries(edits)) {
    it(`can ${name}: ${before.replace("{}", "‸")} becomes ${after}`, async () => {
      const { document } = await show(`${name}.scm`, `${before}\n`);
      await command(name);
      await until(() => document.getText() === `${after}\n`, 5_000).catch(() => {
        assert.equal(document.getText(), `${after}\n`);
      });
    });
  }
});
