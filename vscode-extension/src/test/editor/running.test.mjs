// All the ways to run a program, and to stop it.
import assert from "node:assert/strict";
import { opened } from "./opened.mjs";
import { FAILING } from "./programs.mjs";

const SERVER = `(import (scheme base) (scheme write) (chibi net))

(define listener
  (make-listener-socket (get-address-info "127.0.0.1" 7027)))

(display "waiting")
(newline)
(accept listener (make-sockaddr) 128)
`;

const PARTS = `(import (scheme base) (scheme write))

(define (show x)
  (display x)
  (newline))

(show "one")
(show "two")
`;

const ASKING = `(import (scheme base) (scheme write))

(display "name? ")
(write (read-line))
`;

describe("a program", () => {
  const window = opened({
    "server.scm": SERVER,
    "failing.scm": FAILING,
    "parts.scm": PARTS,
    "asking.scm": ASKING,
  });
  let bench;
  let page;
  before(() => {
    ({ bench, page } = window);
  });

  const stop = 'a[aria-label^="Stop Program"]';
  const hasStopped = () => page.waitForSelector(stop, { state: "detached" });

  it("runs by the lens above it, and reads what is typed in the terminal", async () => {
    await bench.open("asking.scm");
    await page.locator(".codelens-decoration a", { hasText: /^Run$/ }).click();
    await bench.seeInTerminal("name? ");
    await bench.command("Terminal: Focus Terminal");
    await page.keyboard.type("Ada\n");
    await bench.seeInTerminal('"Ada"');
    await hasStopped();
  });

  it("runs by the editor's menu", async () => {
    await bench.open("parts.scm");
    const line = page.locator(".editor-instance .view-line", { hasText: "(newline))" });
    await bench.choose(line, "Run File");
    await bench.seeInTerminal(/one\s+two/);
    await hasStopped();
  });

  it("runs by the explorer's menu", async () => {
    const file = page.locator(".explorer-viewlet .monaco-list-row", { hasText: "parts.scm" });
    await bench.choose(file, "Run File");
    await hasStopped();
    await bench.seeInTerminal(/one\s+two/);
    await bench.focusEditor();
  });

  it("runs in part: what is selected, with the definitions that it needs", async () => {
    await bench.open("parts.scm");
    await bench.goTo(8, 1);
    await page.keyboard.press("Shift+End");
    await bench.command("Chibi Net: Run Selection");
    await bench.seeInTerminal(/two\s+■ ended with exit code 0/);
    assert.doesNotMatch(await bench.terminalText(), /one/);
    await bench.screenshot("selection");
  });

  it("stops by the button, and leaves what it wrote", async () => {
    await bench.open("server.scm");
    await page.keyboard.press("Control+F5");
    await bench.seeInTerminal("waiting");
    await page.locator(`.editor-actions ${stop}`).first().click();
    await bench.seeInTerminal("exit code: 130");
    await bench.seeInTerminal("waiting");
    await hasStopped();
    await bench.screenshot("stopped");
  });

  it("leads from the place in its error to the code, by a click", async () => {
    await bench.open("failing.scm");
    await page.keyboard.press("Control+F5");
    await bench.seeInTerminal("exit code: 70");
    assert.doesNotMatch(await bench.terminalText(), /\.jar/);
    await bench.screenshot("error");
    await page.keyboard.press("Control+1");
    const place = page.locator(".terminal-wrapper.active .xterm-rows span", { hasText: "failing.scm:4:3" });
    const { x, y, width, height } = await place.first().boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.waitForTimeout(500);
    await page.keyboard.down("Control");
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.keyboard.up("Control");
    await bench.see(".statusbar-item", "Ln 4, Col 3");
  });

  it("is run again", async () => {
    await bench.open("parts.scm");
    await page.keyboard.press("Control+F5");
    await bench.seeInTerminal(/one\s+two/);
    await hasStopped();
    await bench.open("failing.scm");
    await bench.command("Chibi Net: Run Again");
    await bench.seeInTerminal(/one\s+two/);
  });
});

describe("a program of somebody who prefers output channels", () => {
  const window = opened({ "parts.scm": PARTS }, { settings: { "chibiNet.run.output": "output" } });

  it("writes to one", async () => {
    const { bench, page } = window;
    await bench.open("parts.scm");
    await page.keyboard.press("Control+F5");
    await bench.see(".output-view", "■ ended with exit code 0");
    await bench.see(".output-view", /one\s*two/);
    await bench.screenshot("output");
  });
});
