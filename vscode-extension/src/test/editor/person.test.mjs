// What a person sees who installs the package and opens a folder of programs.
import assert from "node:assert/strict";
import { processes } from "./codeServer.mjs";
import { opened } from "./opened.mjs";
import { FAILING, TESTS } from "./programs.mjs";

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

const FORMS = `(import (scheme base) (chibi net))

(define (area x)
  (* x x))

(area 12)

(list (area 2)
      (vector-ref (vector 1 2 3) 7))

(define listener
  (make-listener-socket (get-address-info "127.0.0.1" 7017)))
`;

const LOADED = `(import (scheme base) (scheme write))

(display "loaded: ")
(write 1)
(for-each (lambda (n) (display ", ") (write n)) '(2 3))
(newline)
`;

const OTHER_TESTS = `(import (scheme base) (srfi 64))

(test-begin "lists")
(test-equal "of three" '(1 2 3) (list 1 2 3))
(test-equal "of four" '(1 2 3 4) (list 1 2 4 4))
(test-end)
`;

describe("a person in VS Code", () => {
  const window = opened({
    "client.scm": WRONG,
    "failing.scm": FAILING,
    "forms.scm": FORMS,
    "loaded.scm": LOADED,
    "ports-test.scm": TESTS,
    "lists-test.scm": OTHER_TESTS,
  });
  let bench;
  let page;
  before(() => {
    ({ bench, page } = window);
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
    await bench.open("http-get.scm");
    await bench.goTo(68, 15);
    await bench.command("Show or Focus Hover");
    await bench.see(".monaco-hover:not(.hidden)", /\(open-net-io host service/);
    await bench.see(".monaco-hover:not(.hidden)", /Connects to service on host/);
    await page.waitForTimeout(500);
    await bench.screenshot("hover");
    await page.keyboard.press("Escape");
  });

  it("reads what is wrong, and lets it be mended", async () => {
    await bench.open("client.scm");
    await bench.goTo(13, 1);
    await page.keyboard.type("(write-strin \"hello\")");
    await page.waitForSelector(".squiggly-error");
    await bench.goTo(13, 5);
    await page.keyboard.press("Control+.");
    await bench.see(".action-widget .monaco-list-row", "write-string");
    await bench.screenshot("quick-fix");
    await page.keyboard.press("Escape");
    await bench.revert();
  });

  it("renames a definition and all its uses", async () => {
    await bench.open("client.scm");
    await bench.goTo(11, 10);
    await page.keyboard.press("F2");
    await page.waitForSelector(".rename-box input:focus");
    await page.keyboard.type("waiting-socket");
    await page.keyboard.press("Enter");
    await bench.see(".view-lines .view-line", /define.waiting-socket/);
    await bench.revert();
  });

  it("completes the options of a socket", async () => {
    await bench.open("client.scm");
    await bench.goTo(13);
    await page.keyboard.type("(set-socket-option! listener level/socket socket-opt/");
    await bench.see(".suggest-widget.visible .monaco-list-row", "socket-opt/reuseaddr");
    await bench.screenshot("completion");
    await page.keyboard.press("Escape");
    await bench.revert();
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

  it("evaluates forms and sees their values beside them", async () => {
    await bench.open("forms.scm");
    await bench.goTo(4, 3);
    await page.keyboard.press("Alt+Enter");
    await bench.seeBesideCode("⇒ ✓");
    await bench.goTo(6, 12);
    await page.keyboard.press("Control+Enter");
    await bench.seeBesideCode("⇒ 144");
  });

  it("sees an error of an evaluation at its place", async () => {
    await bench.goTo(9, 38);
    await page.keyboard.press("Alt+Enter");
    await bench.seeBesideCode("✗ vector-ref");
    await page.waitForSelector(".squiggly-error");
    await bench.screenshot("evaluate");
  });

  it("loads a file whole, and interrupts one that waits with the button in the status bar", async () => {
    await bench.open("loaded.scm");
    await page.keyboard.press("Control+Alt+Enter");
    await bench.seeInTerminal("loaded: 1, 2, 3");
    await bench.open("forms.scm");
    await bench.goTo(13, 1);
    await page.keyboard.type("(accept (make-listener-socket (get-address-info \"127.0.0.1\" 7018)) (make-sockaddr) 128)");
    await page.keyboard.press("Control+Enter");
    const button = page.locator(".statusbar-item", { hasText: "Evaluating: interrupt" });
    await button.waitFor();
    await bench.screenshot("blocked");
    await button.click();
    await bench.seeBesideCode("✗ interrupted");
    await bench.revert();
  });

  it("goes on in the REPL, in the same session", async () => {
    await bench.goTo(12, 5);
    await page.keyboard.press("Alt+Enter");
    await bench.command("Chibi Net: Start REPL");
    await page.waitForSelector(".terminal-wrapper.active .xterm.focus");
    await bench.seeInTerminal("> ");
    await page.keyboard.type("(area 11)\n");
    await bench.seeInTerminal("121");
    await page.keyboard.type("(list 'a\n");
    await bench.seeInTerminal(". ");
    await page.keyboard.type(" \"b\")\n");
    await bench.seeInTerminal('(a "b")');
  });

  it("interrupts a blocked accept in the REPL", async () => {
    await page.keyboard.type("(accept listener (make-sockaddr) 128)\n");
    await page.waitForTimeout(1000);
    await page.keyboard.press("Control+c");
    await bench.seeInTerminal("interrupted");
    await page.keyboard.type("(area 9)\n");
    await bench.seeInTerminal("81");
    await bench.screenshot("repl");
    await page.keyboard.press("Control+j");
  });

  it("runs tests in the Test Explorer, and sees what was expected and what came", async () => {
    await bench.open("ports-test.scm");
    await bench.command("Testing: Focus on Test Explorer View");
    await bench.see(".test-explorer .monaco-list-row", "ports-test.scm");
    await bench.command("Test: Run All Tests");
    await page.waitForSelector(".test-explorer .codicon-testing-failed-icon", { timeout: 60_000 });
    await page.waitForSelector(".margin-view-overlays .codicon-testing-passed-icon, .testing-run-glyph.codicon-testing-passed-icon");
    await bench.open("ports-test.scm");
    await bench.goTo(9, 9);
    await bench.command("Test: Peek Output");
    await page.waitForSelector(".zone-widget .monaco-diff-editor");
    await page.waitForTimeout(1000);
    await bench.screenshot("tests");
    await page.keyboard.press("Escape");
    await bench.command("View: Show Explorer");
  });

  it("runs one test by the lens above it, in SRFI 64 too", async () => {
    await bench.open("lists-test.scm");
    const lenses = page.locator(".codelens-decoration a", { hasText: /^Run test$/ });
    await lenses.last().click();
    await bench.see(".test-output-peek-tree", /of four.*expected \(1 2 3 4\) but got/);
    await lenses.first().click();
    await bench.command("Testing: Focus on Test Explorer View");
    await bench.see(".result-summary", "1/1");
    await bench.command("View: Show Explorer");
  });

  it("follows the walkthrough to an echo server that runs", async () => {
    await bench.command("View: Close All Editors");
    await page.keyboard.press("Control+j");
    await bench.command("Chibi Net: Get Started");
    await bench.see(".gettingStartedContainer", "Get started with Chibi Net");
    await page.waitForTimeout(1000);
    await bench.screenshot("walkthrough");
    await page.getByRole("button", { name: "Create the Echo Server" }).click();
    await page.waitForSelector('.tab.active[data-resource-name="echo-2.scm"]');
    await bench.command("Chibi Net: Run File");
    await bench.seeInTerminal('sent "good bye", got "good bye"');
    await page.keyboard.press("Control+j");
    await bench.command("Chibi Net: Get Started");
    await page.waitForSelector('.gettingStartedContainer .step-container [data-done-step-id*="create"].complete, .gettingStartedContainer .codicon-getting-started-step-checked');
  });

  it("reads the page of the name at the cursor, offline", async () => {
    await bench.open("echo.scm");
    await bench.goTo(64, 5);
    await page.keyboard.press("Control+Alt+h");
    const frame = await bench.frameWith("#with-net-io");
    await frame.locator("h1", { hasText: "(chibi net)" }).waitFor();
    await page.waitForTimeout(500);
    await bench.screenshot("documentation");
    await frame.locator('a[href="#open-net-io"]').first().click();
    await bench.frameWith("#open-net-io");
    await bench.command("View: Close Other Editors in Group");
  });

  it("finds a page of the documentation by its name", async () => {
    await bench.command("Chibi Net: Search Documentation…");
    await page.waitForSelector('.quick-input-widget input[placeholder="A name, a guide or a check"]');
    await page.keyboard.type("receive!/non-blocking");
    await bench.see(".quick-input-list .monaco-list-row.focused", "procedure of (chibi net)");
    await bench.screenshot("documentation-search");
    await page.keyboard.press("Enter");
    const frame = await bench.frameWith("[id='receive!/non-blocking']");
    await frame.locator("h1", { hasText: "(chibi net)" }).waitFor();
    await bench.command("View: Close Other Editors in Group");
  });

  it("is told when the server was killed, and goes on", async () => {
    await bench.open("echo.scm");
    const [lsp] = processes(window.server.pid).filter(({ command }) => / lsp$/.test(command));
    process.kill(lsp.pid, "SIGKILL");
    await bench.see(".notification-toast", "has been started again");
    await bench.screenshot("recovered");
    await page.waitForSelector('.statusbar-item[id*="chibi-net.status"] .codicon-check');
    await bench.command("Notifications: Clear All Notifications");
    await bench.goTo(64, 5);
    await bench.command("Show or Focus Hover");
    await bench.see(".monaco-hover:not(.hidden)", /with-net-io/);
  });

  it("has the set-up looked at by the Doctor", async () => {
    await bench.command("Chibi Net: Doctor");
    await bench.see(".view-lines", "Everything is well.");
    await bench.screenshot("doctor");
    const text = await page.locator(".editor-instance .view-lines").first().innerText();
    assert.doesNotMatch(text, /✗/);
  });
});
