// A folder of programs to open, and a home folder for the user who opens it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(import.meta.dirname, "..", "..", "..");

/** Everything the tests take from the outside. */
export const given = {
  installed: process.env.CODE_SERVER,
  vsix: path.join(root, "target", "chibi-net.vsix"),
  universal: path.join(root, "target", "chibi-net-universal.vsix"),
  stage: path.join(root, "target", "extension"),
  hostTests: path.join(root, "target", "host-tests", "index.js"),
  screenshots: process.env.SCREENSHOTS,
};

/** The settings under which windows look the same everywhere. */
export const settings = {
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Dark Modern",
  "editor.accessibilitySupport": "off",
  "editor.minimap.enabled": false,
  "editor.fontSize": 13,
  "terminal.integrated.gpuAcceleration": "off",
  "terminal.integrated.fontSize": 13,
  "remote.autoForwardPorts": false,
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
};

/**
 * Makes the folder `network` with the examples and `files`.
 *
 * @returns its path, that of the home folder, and what takes both away
 */
export function makeProject(files = {}) {
  const home = mkdtempSync(path.join(tmpdir(), "chibi-net-"));
  const folder = path.join(home, "network");
  mkdirSync(folder);
  cpSync(path.join(root, "..", "examples"), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return {
    home,
    folder,
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
