// Runs the tests of src/test/host inside VS Code's extension host.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { startCodeServer, until } from "./codeServer.mjs";
import { given, makeProject, settings } from "./project.mjs";
import { openWorkbench } from "./workbench.mjs";

describe("inside the extension host", function () {
  this.timeout(300_000);

  it("commands, settings and reading hold", () => runHostTests({}));

  it("an untrusted workspace runs nothing", () =>
    runHostTests({
      trusts: false,
      environment: { CHIBI_NET_TRUST: "no" },
      files: {
        ".vscode/settings.json": JSON.stringify({ "chibiNet.java.home": "/tmp/evil" }),
      },
    }));
});

async function runHostTests({ trusts = true, environment = {}, files = {} }) {
  const project = makeProject(files);
  const server = await startCodeServer({
    installed: given.installed,
    home: project.home,
    settings: { ...settings, "security.workspace.trust.startupPrompt": "never" },
    trusts,
    environment,
  });
  let code;
  const lines = [];
  const remote = (file) => `vscode-remote://127.0.0.1:${server.port}${file}`;
  const payload = JSON.stringify([
    ["extensionDevelopmentPath", remote(given.stage)],
    ["extensionTestsPath", remote(given.hostTests)],
  ]);
  const bench = await openWorkbench(server.address, project.folder, {
    query: `&payload=${encodeURIComponent(payload)}`,
    before: async (page) => {
      await page.exposeFunction("codeAutomationLog", (type, values) => {
        lines.push(...values.map(String));
      });
      await page.exposeFunction("codeAutomationExit", (result) => {
        code = result;
      });
    },
  });
  try {
    await until(() => code !== undefined, 240_000, () => lines.slice(-40).join("\n"));
    const result = lines.find((line) => line.startsWith("RESULT "));
    const told = result ? JSON.parse(result.slice("RESULT ".length)) : lines.slice(-40);
    console.log(told.map((line) => `      ${line.replace(/\n/g, "\n        ")}`).join("\n"));
    assert.equal(code, 0);
  } catch (error) {
    if (given.screenshots) {
      mkdirSync(given.screenshots, { recursive: true });
      await bench.page.screenshot({ path: path.join(given.screenshots, "failed-host.png") });
    }
    throw error;
  } finally {
    await bench.close();
    await server.stop();
    project.remove();
  }
}
