// Takes the pictures of the editor, light and dark: that of the documentation's first page, those of
// the walkthrough, and those of the README files.
//
//   node pictures.mjs     with CODE_SERVER as the tests have it, and the package built
import path from "node:path";
import { startCodeServer } from "./codeServer.mjs";
import { TESTS } from "./programs.mjs";
import { given, makeProject, settings } from "./project.mjs";
import { openWorkbench } from "./workbench.mjs";

const root = path.join(import.meta.dirname, "..", "..", "..");
const site = path.join(root, "..", "docs-gen", "src", "main", "site");
const images = path.join(root, "images");

const PROGRAM = `(import (scheme base) (chibi net) (chibi filesystem) (srfi 18))

;; Sends every line back.
(define (echo in out)
  (let ((line (read-line in)))
    (unless (eof-object? line)
      (write-string line out)
      (newline out)
      (flush-output-port out)
      (echo in out))))

(define listener
  (make-listener-socket (get-address-info "127.0.0.1" 70080)))

(define (serve listener)
  (let ((socket (accept listener (make-sockaddr) 128)))
    (when socket
      (thread-start!
       (make-thread
        (lambda ()
          (echo (open-input-file-descriptor socket)
                (open-output-file-descriptor socket)))))
      (serve listener))))

(serve listener)
`;

const FORMS = `(import (scheme base))

(define (area x)
  (* x x))

(area 12)

(map area '(1 2 3 4))

(vector-ref (vector 1 2 3) 7)
`;

async function take(colours, theme) {
  const project = makeProject({ "server.scm": PROGRAM, "forms.scm": FORMS, "ports-test.scm": TESTS });
  const server = await startCodeServer({
    ...given,
    home: project.home,
    settings: { ...settings, "workbench.colorTheme": theme, "editor.fontSize": 14 },
  });
  const bench = await openWorkbench(server.address, project.folder, { width: 1120, height: 620 });
  const { page } = bench;
  const picture = async (folder, name) => {
    await page.mouse.move(600, 300);
    await bench.command("Notifications: Clear All Notifications");
    await page.waitForTimeout(1000);
    await page.screenshot({ path: path.join(folder, `${name}-${colours}.png`), animations: "disabled" });
  };
  const step = (name) => picture(path.join(images, "walkthrough"), name);
  const inCode = (text) => page.locator(".view-line").getByText(text).first();
  try {
    await bench.open("server.scm");
    await page.waitForSelector(".squiggly-error, .squiggly-warning", { timeout: 90_000 });
    await bench.command("View: Toggle Primary Side Bar Visibility");
    await bench.command("Notifications: Clear All Notifications");
    await bench.goTo(3, 1);
    await inCode("make-listener-socket").hover();
    await page.waitForSelector(".monaco-hover:not(.hidden) .hover-contents", { timeout: 30_000 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: path.join(site, `editor-${colours}.png`) });

    await page.setViewportSize({ width: 900, height: 560 });
    await bench.open("echo.scm");
    await bench.command("View: Close Other Editors in Group");
    await page.waitForSelector(".codelens-decoration a");
    await bench.goTo(20, 1);
    await bench.command("Hide Hover");
    await step("create");

    await page.locator('.editor-actions a[aria-label^="Run File"]').first().click();
    await bench.seeInTerminal('sent "good bye", got "good bye"');
    await page.waitForSelector('.editor-actions a[aria-label^="Stop Program"]', { state: "detached" });
    await bench.goTo(52, 1);
    await step("run");
    await page.keyboard.press("Control+j");

    await bench.open("forms.scm");
    for (const [line, column, result] of [
      [4, 11, "⇒ ✓"],
      [6, 10, "⇒ 144"],
      [8, 22, "⇒ (1 4 9 16)"],
      [10, 30, "✗ vector-ref"],
    ]) {
      await bench.goTo(line, column);
      await page.keyboard.press("Alt+Enter");
      await bench.seeBesideCode(result);
    }
    await bench.command("Chibi Net: Start REPL");
    await page.waitForSelector(".terminal-wrapper.active .xterm.focus");
    await page.keyboard.type("(area 11)\n");
    await bench.seeInTerminal("121");
    await step("evaluate");
    await bench.command("View: Toggle Panel Visibility");

    await bench.open("echo.scm");
    await bench.goTo(64, 5);
    await page.keyboard.press("Control+Alt+h");
    const frame = await bench.frameWith("#with-net-io");
    await frame.locator("h1", { hasText: "(chibi net)" }).waitFor();
    await step("read");
    await bench.command("View: Close All Editors");

    await bench.command("Chibi Net: Doctor");
    await bench.see(".view-lines", "Everything is well.");
    await step("doctor");
    await bench.command("View: Close All Editors");

    await page.setViewportSize({ width: 1120, height: 480 });
    await bench.open("ports-test.scm");
    await bench.command("Testing: Focus on Test Explorer View");
    await bench.see(".test-explorer .monaco-list-row", "ports-test.scm");
    await bench.command("Test: Run All Tests");
    await page.waitForSelector(".test-explorer .codicon-testing-failed-icon", { timeout: 60_000 });
    await bench.see(".test-output-peek-tree", "names are none");
    await bench.command("View: Toggle Panel Visibility");
    await bench.goTo(9, 9);
    await bench.command("Test: Peek Output");
    await page.waitForSelector(".zone-widget .monaco-diff-editor");
    await picture(images, "tests");
  } finally {
    await bench.close();
    await server.stop();
    project.remove();
  }
}

await take("light", "Default Light Modern");
await take("dark", "Default Dark Modern");
