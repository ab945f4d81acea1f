import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Finding } from "../../doctor/examine";
import { command, exitCode, file, parts, show, until } from "./editor";

// What only lenses and links of the server use.
const WITHOUT_TITLE = ["chibi-net.showPage", "chibi-net.showReferences"];

describe("the commands", () => {
  it("are those of package.json, and no others", async () => {
    const { context } = await parts();
    const manifest = context.extension.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const declared = manifest.contributes.commands.map((one) => one.command);
    const registered = (await vscode.commands.getCommands(true)).filter((name) =>
      name.startsWith("chibi-net."),
    );
    assert.deepEqual(registered.sort(), [...declared, ...WITHOUT_TITLE].sort());
  });

  it("run a file in a terminal, and end with its exit code", async () => {
    await show("exits.scm", "(import (scheme base) (scheme process-context))\n(exit 3)\n");
    assert.equal(await exitCode(() => command("run")), 3);
  });

  it("save what is not saved before they run it", async () => {
    const editor = await show("saved.scm", "(import (scheme process-context))\n(exit 1)\n");
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(1, 6, 1, 7), "2");
    });
    assert.equal(await exitCode(() => command("run")), 2);
    assert.equal(editor.document.isDirty, false);
  });

  it("repeat the last run", async () => {
    await show("other.scm", "(import (scheme base))\n");
    assert.equal(await exitCode(() => command("runAgain")), 2);
  });

  it("stop a program that waits", async () => {
    await show(
      "waits.scm",
      '(import (scheme base) (chibi net))\n(accept (make-listener-socket (get-address-info "127.0.0.1" 7027)) (make-sockaddr) 128)\n',
    );
    const ended = exitCode(() => command("run"));
    await until(() => vscode.tasks.taskExecutions.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await command("stop");
    assert.notEqual(await ended, 0);
    assert.equal(vscode.tasks.taskExecutions.length, 0);
  });

  it("edit the structure through the server", async () => {
    const { document } = await show("edits.scm", "(list (vector 1{}) 2)\n");
    await command("slurpForward");
    await until(() => document.getText() === "(list (vector 1 2))\n");
    await command("raise");
    await until(() => !document.getText().includes("vector"));
  });

  it("evaluate a form, a selection and a file in one session", async () => {
    const { results } = await parts();
    const { document } = await show("forms.scm", "(import (scheme base))\n(define (f x) (* x x)){}\n");
    await command("evaluateForm");
    assert.deepEqual(results.of(document.uri), ["⇒ ✓"]);
    const other = await show("more.scm", "(import (scheme base))\n{(f 7)}\n");
    await command("evaluateSelection");
    assert.deepEqual(results.of(other.document.uri), ["⇒ 49"]);
    await command("loadFile");
    await command("clearResults");
    assert.deepEqual(results.of(other.document.uri), []);
  });

  it("take a result away when its form is edited", async () => {
    const { results } = await parts();
    const editor = await show("edited.scm", "(import (scheme base))\n\n(+ 1 2){}\n");
    await command("evaluateForm");
    assert.deepEqual(results.of(editor.document.uri), ["⇒ 3"]);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(1, 0), "; above\n");
    });
    assert.deepEqual(results.of(editor.document.uri), ["⇒ 3"]);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(3, 5), "0");
    });
    assert.deepEqual(results.of(editor.document.uri), []);
  });

  it("put the squiggle where an evaluated form failed", async () => {
    const { document } = await show("fails.scm", "(import (scheme base))\n(list 1 (car '())){}\n");
    await command("evaluateForm");
    const [problem] = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === "evaluation");
    assert.equal(problem?.range.start.line, 1);
    assert.equal(problem.range.start.character, 8);
    await command("clearResults");
  });

  it("offer to load the file whose definition an evaluation wants", async () => {
    const { results } = await parts();
    const { document } = await show("wants.scm", "(import (scheme base))\n(define gap 3)\n(list gap){}\n");
    await command("evaluateForm");
    assert.match(results.of(document.uri)[0] ?? "", /gap; first evaluate its definition in line 2/);
    const place = new vscode.Range(2, 6, 2, 9);
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      place,
    );
    const [load, evaluate] = offered.filter(({ command: does }) => does?.command.startsWith("chibi-net."));
    assert.equal(load?.title, "Load wants.scm into the REPL");
    assert.equal(evaluate?.command?.command, "chibi-net.evaluateTopLevel");
    await vscode.commands.executeCommand("chibi-net.evaluateTopLevel", ...((evaluate.command.arguments ?? []) as unknown[]));
    await command("evaluateForm");
    assert.ok(results.of(document.uri).includes("⇒ (3)"), results.of(document.uri).join());
    await vscode.commands.executeCommand("chibi-net.loadFile", ...((load.command?.arguments ?? []) as unknown[]));
    assert.ok(results.of(document.uri).includes("⇒ (3)"));
    await command("clearResults");
  });

  it("interrupt an evaluation that waits", async () => {
    const { results } = await parts();
    const { document } = await show(
      "blocked.scm",
      '(import (scheme base) (chibi net))\n(accept (make-listener-socket (get-address-info "127.0.0.1" 7037)) (make-sockaddr) 128){}\n',
    );
    const evaluated = command("evaluateForm");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await command("interrupt");
    await evaluated;
    assert.match(results.of(document.uri)[0] ?? "", /interrupted/);
  });

  it("forget what was defined when the session is restarted", async () => {
    const { results } = await parts();
    const { document } = await show("forgets.scm", "(import (scheme base))\n(f 7){}\n");
    await command("restartSession");
    await command("evaluateForm");
    assert.match(results.of(document.uri)[0] ?? "", /✗ .*f/);
  });

  it("show the page of a name in the documentation", async () => {
    const { documentation } = await parts();
    await show("page.scm", "(import (chibi net))\n(open-net-io{} 1 2)\n");
    await command("showDocumentation");
    assert.equal(documentation.shown, "chibi/net.html#open-net-io");
  });

  it("write a new program from a template, without touching another", async () => {
    await command("newProgram", "time");
    assert.equal(vscode.window.activeTextEditor?.document.uri.fsPath, file("time-2.scm").fsPath);
    assert.match(vscode.window.activeTextEditor.document.getText(), /\(import/);
  });

  it("let the Doctor find everything well", async () => {
    const findings = (await command("doctor")) as Finding[];
    assert.deepEqual(
      findings.filter(({ isGood }) => !isGood),
      [],
    );
    assert.match(findings.find(({ what }) => what === "Java")?.found ?? "", /bundled/);
  });

  it("restart the server, which then answers", async () => {
    const { server } = await parts();
    const before = server.pid;
    await command("restartServer");
    await until(() => server.state.kind === "ready");
    assert.notEqual(server.pid, before);
  });
});
