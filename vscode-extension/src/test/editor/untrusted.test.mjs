// What a person sees in a folder that is not trusted.
import assert from "node:assert/strict";
import { opened } from "./opened.mjs";

const WRONG = `(import (scheme base) (chibi net))

(with-net-io "127.0.0.1" 70000 (lambda (in out) (read-line in)))
`;

describe("a folder that is not trusted", () => {
  const window = opened(
    { "client.scm": WRONG },
    { trusts: false, settings: { "security.workspace.trust.startupPrompt": "never" } },
  );
  let bench;
  let page;
  before(() => {
    ({ bench, page } = window);
  });

  it("is read: its problems are seen", async () => {
    await bench.open("client.scm");
    await page.waitForSelector(".squiggly-error, .squiggly-warning", { timeout: 60_000 });
    await bench.see(".statusbar-item", "Chibi Net");
    await page.waitForSelector('.statusbar-item[id*="chibi-net.status"] .codicon-shield');
    await bench.screenshot("untrusted");
  });

  it("is not run, and says why", async () => {
    await page.locator(".codelens-decoration a", { hasText: /^Run$/ }).click();
    await bench.see(".notification-toast", "not run until you trust it");
    await bench.screenshot("untrusted-run");
    assert.equal(await page.locator(".terminal-wrapper").count(), 0);
  });

  it("runs when it has been trusted", async () => {
    await page.locator(".notification-toast .monaco-button", { hasText: "Manage Workspace Trust" }).click();
    await page.locator(".workspace-trust-editor .monaco-button", { hasText: /^Trust$/ }).click();
    await bench.see(".workspace-trust-editor", "You trust this folder");
    await bench.open("echo.scm");
    await page.waitForSelector('.statusbar-item[id*="chibi-net.status"] .codicon-check');
    await page.keyboard.press("Control+F5");
    await bench.seeInTerminal('sent "good bye", got "good bye"');
  });
});
