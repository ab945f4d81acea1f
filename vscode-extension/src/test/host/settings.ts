import assert from "node:assert/strict";
import * as vscode from "vscode";
import { command, exitCode, file, show, until } from "./editor";

const set = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace
    .getConfiguration("chibiNet")
    .update(name, value, vscode.ConfigurationTarget.Workspace);

const hints = async (uri: vscode.Uri): Promise<number> => {
  const whole = new vscode.Range(0, 0, 100, 0);
  const found = await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>(
    "vscode.executeInlayHintProvider",
    uri,
    whole,
  );
  return found?.length ?? 0;
};

describe("the settings", () => {
  it("switch hints off and on", async () => {
    const { document } = await show(
      "hints.scm",
      '(import (chibi net))\n(open-net-io "127.0.0.1" 7007)\n',
    );
    await until(async () => (await hints(document.uri)) > 0);
    await set("parameterHints", false);
    await until(async () => (await hints(document.uri)) === 0);
    await set("parameterHints", undefined);
    await until(async () => (await hints(document.uri)) > 0);
  });

  it("switch checks off and on", async () => {
    const { document } = await show(
      "port.scm",
      '(import (chibi net))\n(open-net-io "127.0.0.1" 70000)\n',
    );
    const codes = (): unknown[] =>
      vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code }) => (typeof code === "object" ? code.value : code));
    await until(() => codes().includes("port-out-of-range"));
    await set("disabledChecks", ["port-out-of-range"]);
    await until(() => !codes().includes("port-out-of-range"));
    await set("disabledChecks", undefined);
    await until(() => codes().includes("port-out-of-range"));
  });

  it("give programs their arguments and their folder", async () => {
    await vscode.workspace.fs.createDirectory(file("inside"));
    await set("run.arguments", ["one", "two words"]);
    await set("run.directory", "${workspaceFolder}/inside");
    await show(
      "told.scm",
      `(import (scheme base) (scheme write) (scheme file) (scheme process-context))
(call-with-output-file "told.txt"
  (lambda (out) (write (cdr (command-line)) out)))
`,
    );
    assert.equal(await exitCode(() => command("run")), 0);
    const told = await vscode.workspace.fs.readFile(file("inside/told.txt"));
    assert.equal(new TextDecoder().decode(told), '("one" "two words")');
    await set("run.arguments", undefined);
    await set("run.directory", undefined);
  });

  it("let programs write to an output channel", async () => {
    await set("run.output", "output");
    await show(
      "quiet.scm",
      `(import (scheme base) (scheme write) (scheme file))
(display "hello")
(call-with-output-file "ran.txt" (lambda (out) (write 'yes out)))
`,
    );
    const before = vscode.tasks.taskExecutions.length;
    await command("run");
    const ran = await vscode.workspace.fs.readFile(file("ran.txt"));
    assert.equal(new TextDecoder().decode(ran), "yes");
    assert.equal(vscode.tasks.taskExecutions.length, before);
    await set("run.output", undefined);
  });

  it("format on saving, by default", async () => {
    const { document } = await show("format.scm", "(import (scheme base))\n(define (f)\n1)\n");
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), " ");
    await vscode.workspace.applyEdit(edit);
    await document.save();
    assert.equal(document.getText(), "(import (scheme base))\n(define (f)\n  1)\n");
  });
});
