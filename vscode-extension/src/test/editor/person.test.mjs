// What a person sees who installs the package and opens a folder of programs.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { startCodeServer } from "./codeServer.mjs";
import { given, makeProject, settings } from "./project.mjs";
import { openWorkbench } from "./workbench.mjs";

const WRONG = `(import (scheme base) (chibi net))

;; A client of a port that cannot be.
(define (talk)
  (with-net-io "127.0.0.1" 70000
    (lambda (in out)
      (write-string "hello\\n" out)
      (flush-output-port out)
      (read-line in))))

(define listener
  (make-listener-socket (get-address-info "127.0.0.1" 7007)))
`;

const FAILING = `(import (scheme base))

(define (twice x)
  (+ x 'x))

(twice 21)
`;

describe("a person in VS Code", function () {
  let project;
  let server;
  let bench;
  let page;

  before(async () => {
    project = makeProject({ "client.scm": WRONG, "failing.scm": FAILING });
    if (given.screenshots) {
      mkdirSync(given.screenshots, { recursive: true });
    }
    server = await startCodeServer({ ...given, home: project.home, settings });
    bench = await openWorkbench(server.address, project.folder, given);
    page = bench.page;
  });

  after(async () => {
    await bench?.close();
    await server?.stop();
    project?.remove();
  });

  afterEach(async function () {
    if (this.currentTest.state === "failed") {
      await bench?.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, "-")}`);
    }
  });

  it("sees the squiggle of a wrong port", async () => {
    await bench.open("client.scm");
    await page.waitForSelector(".squiggly-error, .squiggly-warning", { timeout: 60_000 });
    await bench.command("Problems: Focus on Problems View");
    await bench.see(".markers-panel .monaco-list-row", /65535/);
    await bench.screenshot("problem");
    await page.keyboard.press("Control+j");
  });

  it("hovers a procedure and reads its documentation", async () => {
    await bench.open("echo.scm");
    await bench.goTo(64, 2);
    await bench.command("Show or Focus Hover");
    await bench.see(".monaco-hover:not(.hidden)", /with-net-io/);
    await bench.see(".monaco-hover:not(.hidden)", /connection/);
    await bench.screenshot("hover");
    await page.keyboard.press("Escape");
  });

  it("completes the options of a socket", async () => {
    await bench.open("client.scm");
    await bench.goTo(13);
    await page.keyboard.type("(set-socket-option! listener level/socket socket-opt/");
    await bench.see(".suggest-widget.visible .monaco-list-row", "socket-opt/reuseaddr");
    await bench.screenshot("completion");
    await page.keyboard.press("Escape");
    await bench.command("File: Revert File");
  });

  it("runs the echo example with the button and reads its output in the terminal", async () => {
    await bench.open("echo.scm");
    await page.locator('.editor-actions a[aria-label^="Run File"]').first().click();
    await bench.seeInTerminal('sent "good bye", got "good bye"');
    await bench.screenshot("run");
  });

  it("goes from an error in the terminal to its place", async () => {
    await bench.open("failing.scm");
    await page.keyboard.press("Control+F5");
    await bench.seeInTerminal("error: +: expected a number");
    await bench.screenshot("error");
    await bench.see(".monaco-list-row .monaco-icon-label, .tab.active", "failing.scm");
    await bench.command("Problems: Focus on Problems View");
    await bench.see(".markers-panel .monaco-list-row", /expected a number/);
    await page.keyboard.press("Control+j");
  });

  it("has the set-up looked at by the Doctor", async () => {
    await bench.command("Chibi Net: Doctor");
    await bench.see(".view-lines", "Everything is well.");
    await bench.screenshot("doctor");
    const text = await page.locator(".editor-instance .view-lines").first().innerText();
    assert.doesNotMatch(text, /✗/);
  });
});
