// Takes the pictures of the editor on the documentation's first page, light and dark:
//
//   node picture.mjs FOLDER     with CODE_SERVER as the tests have it, and the package built
import path from "node:path";
import { startCodeServer } from "./codeServer.mjs";
import { given, makeProject, settings } from "./project.mjs";
import { openWorkbench } from "./workbench.mjs";

const folder = path.resolve(process.argv[2] ?? ".");

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

async function take(name, theme) {
  const project = makeProject({ "echo.scm": PROGRAM });
  const looks = { ...settings, "workbench.colorTheme": theme, "editor.fontSize": 14 };
  const server = await startCodeServer({ ...given, home: project.home, settings: looks });
  const bench = await openWorkbench(server.address, project.folder, { width: 1120, height: 620 });
  try {
    const page = bench.page;
    await bench.open("echo.scm");
    await page.waitForSelector(".squiggly-error, .squiggly-warning", { timeout: 90_000 });
    await bench.command("View: Toggle Primary Side Bar Visibility");
    await bench.command("Notifications: Clear All Notifications");
    await bench.goTo(3, 1);
    await page.locator(".view-line").getByText("make-listener-socket").first().hover();
    await page.waitForSelector(".monaco-hover:not(.hidden) .hover-contents", { timeout: 30_000 });
    await page.waitForTimeout(1500);
    await page.screenshot({ path: path.join(folder, name + ".png") });
  } finally {
    await bench.close();
    await server.stop();
    project.remove();
  }
}

await take("editor-light", "Default Light Modern");
await take("editor-dark", "Default Dark Modern");
