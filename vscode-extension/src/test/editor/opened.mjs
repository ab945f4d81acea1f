// One window for all tests of a description.
import { mkdirSync } from "node:fs";
import { startCodeServer } from "./codeServer.mjs";
import { given, makeProject, settings } from "./project.mjs";
import { openWorkbench } from "./workbench.mjs";

/**
 * Opens VS Code before the tests around it, on a folder with the examples and `files`, and closes it
 * after them; a test that fails leaves a picture.
 *
 * @returns what the tests find their window in: `project`, `server`, `bench` and `page`
 */
export function opened(files, options = {}) {
  const window = {};

  before(async () => {
    if (given.screenshots) {
      mkdirSync(given.screenshots, { recursive: true });
    }
    window.project = makeProject(files);
    window.server = await startCodeServer({
      ...given,
      home: window.project.home,
      ...options,
      settings: { ...settings, ...options.settings },
    });
    window.bench = await openWorkbench(window.server.address, window.project.folder, given);
    window.page = window.bench.page;
  });

  after(async () => {
    await window.bench?.close();
    await window.server?.stop();
    window.project?.remove();
  });

  afterEach(async function () {
    if (this.currentTest.state === "failed") {
      await window.bench?.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, "-")}`);
    }
  });

  return window;
}
