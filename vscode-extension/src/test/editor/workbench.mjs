// VS Code's window in a headless browser, with the gestures of a person.
import { chromium } from "playwright-core";
import { headless } from "./chromium.mjs";

/** Opens a window on a folder; `file` is opened in it if given. */
export async function openWorkbench(address, folder, options = {}) {
  const { width = 1280, height = 800, screenshots, query = "" } = options;
  const browser = await chromium.launch(headless);
  const context = await browser.newContext({ viewport: { width, height }, permissions: ["clipboard-read", "clipboard-write"] });
  // The product is asked for nothing that is not on this machine.
  await context.route(/.*/, (route) =>
    ["127.0.0.1", "localhost"].includes(new URL(route.request().url()).hostname) ||
    !route.request().url().startsWith("http")
      ? route.continue()
      : route.abort(),
  );
  const page = await context.newPage();
  await options.before?.(page);
  await page.goto(`${address}/?folder=${folder}${query}`);
  await page.waitForSelector(".monaco-workbench .part.statusbar", { timeout: 60_000 });
  return new Workbench(browser, page, screenshots);
}

export class Workbench {
  constructor(browser, page, screenshots) {
    this.browser = browser;
    this.page = page;
    this.screenshots = screenshots;
  }

  close() {
    return this.browser.close();
  }

  async screenshot(name) {
    if (this.screenshots) {
      await this.page.screenshot({ path: `${this.screenshots}/${name}.png`, animations: "disabled" });
    }
  }

  /** Runs a command of the palette by its title. */
  async command(title) {
    await this.page.keyboard.press("F1");
    await this.page.waitForSelector(".quick-input-widget:visible");
    await this.page.keyboard.type(title);
    const row = this.page
      .locator(".quick-input-widget .monaco-list-row")
      .filter({ has: this.page.getByText(title, { exact: false }) })
      .first();
    await row.click();
  }

  /** Opens a file of the folder; once more if a page that comes up late has taken the focus. */
  async open(name) {
    for (let tries = 3; ; tries--) {
      try {
        await this.page.keyboard.press("Control+p");
        await this.page.waitForSelector(".quick-input-widget:visible", { timeout: 10_000 });
        await this.page.keyboard.type(name);
        const row = `.quick-input-widget .monaco-list-row.focused[aria-label^="${name}"]`;
        await this.page.waitForSelector(row, { timeout: 10_000 });
        await this.page.keyboard.press("Enter");
        await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`, { timeout: 10_000 });
        break;
      } catch (error) {
        if (tries === 1) {
          throw error;
        }
        // Only what stands open: pressed elsewhere, it would take notifications away.
        if (await this.page.locator(".quick-input-widget").isVisible()) {
          await this.page.keyboard.press("Escape");
        }
      }
    }
    await this.page.waitForSelector(".editor-instance .view-lines .view-line");
  }

  /** Puts the cursor on a line and a column, both from 1. */
  async goTo(line, column = 1) {
    await this.focusEditor();
    await this.page.keyboard.press("Control+g");
    await this.page.waitForSelector(".quick-input-widget:visible");
    await this.page.keyboard.type(`${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.waitForSelector(".quick-input-widget", { state: "hidden" });
    // What is typed before the editor has the focus again is typed nowhere.
    await this.page.waitForSelector(".editor-instance .monaco-editor.focused");
  }

  /** Takes back what was typed and not saved; it is gone when this returns. */
  async revert() {
    await this.command("File: Revert File");
    await this.page.waitForSelector(".tab.active.dirty", { state: "detached" });
  }

  async focusEditor() {
    await this.page.keyboard.press("Control+1");
  }

  /** Waits for a text that a decoration shows beside the code. */
  async seeBesideCode(text, timeout = 30_000) {
    await this.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll(".view-lines span")].some((span) =>
          getComputedStyle(span, "::after").content.replaceAll("\u00a0", " ").includes(wanted),
        ),
      text,
      { timeout },
    );
  }

  /** Chooses from the menu of what `locator` finds. */
  async choose(locator, item) {
    await locator.click({ button: "right" });
    await this.page.waitForSelector(".monaco-menu .action-item");
    // What comes in the moment of opening is taken for the end of the first click.
    await this.page.waitForTimeout(500);
    await this.page.locator(".monaco-menu .action-item", { hasText: item }).click();
  }

  /** The frame of the webview that shows this element. */
  async frameWith(selector, timeout = 30_000) {
    const end = Date.now() + timeout;
    while (Date.now() < end) {
      for (const frame of this.page.frames()) {
        if (await frame.locator(selector).first().isVisible().catch(() => false)) {
          return frame;
        }
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`no webview shows ${selector}`);
  }

  /** Waits for a text anywhere in elements of a selector. */
  see(selector, text, timeout = 30_000) {
    return this.page
      .locator(selector)
      .filter({ hasText: text })
      .first()
      .waitFor({ state: "visible", timeout });
  }

  /** All that stands in the active terminal, by way of the clipboard-free text of its rows. */
  async terminalText() {
    return this.page.evaluate(() =>
      [...document.querySelectorAll(".terminal-wrapper.active .xterm-rows > div")]
        .map((row) => row.textContent)
        .join("\n"),
    );
  }

  async seeInTerminal(text, timeout = 40_000) {
    const end = Date.now() + timeout;
    let shown = "";
    while (Date.now() < end) {
      shown = (await this.terminalText()).replace(/\u00a0/g, " ");
      if (text instanceof RegExp ? text.test(shown) : shown.includes(text)) {
        return;
      }
      await this.page.waitForTimeout(100);
    }
    throw new Error(`the terminal does not show ${text}, but:\n${shown}`);
  }
}
