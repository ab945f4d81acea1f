import assert from "node:assert/strict";
import * as vscode from "vscode";
import { command, file, parts, until } from "./editor";

describe("in a workspace that is not trusted", () => {
  it("programs are read", async () => {
    assert.equal(vscode.workspace.isTrusted, false);
    const { server } = await parts();
    await vscode.window.showTextDocument(file("echo.scm"));
    await until(() => server.state.kind === "ready");
    const symbols = await vscode.commands.executeCommand<unknown[]>(
      "vscode.executeDocumentSymbolProvider",
      file("echo.scm"),
    );
    assert.ok(symbols.length > 3);
  });

  it("programs are not run", async () => {
    const { results } = await parts();
    // Each would wait for the answer to the question whether to trust.
    for (const name of ["run", "evaluateForm", "loadFile", "startSession", "runTests"]) {
      void command(name);
    }
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    assert.equal(vscode.tasks.taskExecutions.length, 0);
    assert.equal(vscode.window.terminals.length, 0);
    assert.deepEqual(results.of(file("echo.scm")), []);
  });

  it("the workspace does not choose the Java that is started", async () => {
    const { installation } = await parts();
    const { java } = await installation.findJava();
    assert.equal(java?.source, "bundled");
  });
});
