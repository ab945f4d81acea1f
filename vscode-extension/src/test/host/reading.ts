import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openCode } from "../../documentation/openCode";
import { command, file, parts, show, until } from "./editor";

describe("reading", () => {
  it("goes from a name to its source in a bundled library", async () => {
    const { document } = await show("source.scm", "(import (chibi net))\n(open-net-io 1 2)\n");
    const [place] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      document.uri,
      new vscode.Position(1, 3),
    );
    assert.ok(place);
    const uri = "uri" in place ? place.uri : place.targetUri;
    assert.equal(uri.scheme, "chibi-net");
    const source = await vscode.workspace.openTextDocument(uri);
    assert.equal(source.languageId, "scheme");
    assert.match(source.getText(), /\(define \(open-net-io/);
  });

  it("hovers with documentation that leads to its page", async () => {
    const { document } = await show("hover.scm", "(import (chibi net))\n(open-net-io 1 2)\n");
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(1, 3),
    );
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    assert.match(content.value, /open-net-io/);
  });

  it("lists the tests of a file, and runs them", async () => {
    const { tests } = await parts();
    await show(
      "sums-test.scm",
      '(import (scheme base) (chibi test))\n(test-group "sums"\n  (test "adds" 3 (+ 1 2)))\n',
    );
    await until(() => tests.labels(file("sums-test.scm")).length > 0);
    assert.deepEqual(tests.labels(file("sums-test.scm")), ["sums", "adds"]);
    await command("runTests");
  });

  it("shows code that a page of the documentation hands over, and does not run it", async () => {
    await openCode(
      vscode.Uri.parse(`vscode://chibi-net.chibi-net/open?code=${encodeURIComponent("(+ 1 2) ; a&b=%20")}`),
    );
    assert.equal(vscode.window.activeTextEditor?.document.getText(), "(+ 1 2) ; a&b=%20");
    assert.equal(vscode.window.activeTextEditor.document.languageId, "scheme");
    assert.equal(vscode.tasks.taskExecutions.length, 0);
  });
});
