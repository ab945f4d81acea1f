// Starts of VS Code on machines with no Java, or with a setting that names none.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { processes, startCodeServer } from "./codeServer.mjs";
import { given, makeProject, settings } from "./project.mjs";
import { openWorkbench } from "./workbench.mjs";

describe("a machine", () => {
  let project;
  let server;
  let bench;

  afterEach(async function () {
    if (this.currentTest.state === "failed" && given.screenshots) {
      await bench?.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, "-")}`);
    }
    await bench?.close();
    await server?.stop();
    project?.remove();
  });

  it("without Java on the PATH runs the Java that came with the extension", async () => {
    project = makeProject();
    const environment = { PATH: pathWithoutJava(project.home), JAVA_HOME: undefined };
    server = await startCodeServer({ ...given, home: project.home, settings, environment });
    bench = await openWorkbench(server.address, project.folder, given);
    await bench.open("echo.scm");
    await bench.page.keyboard.press("Control+F5");
    await bench.seeInTerminal('sent "good bye", got "good bye"');
    const [lsp] = processes(server.pid).filter(({ command }) => / lsp$/.test(command));
    assert.match(lsp.command, /extensions\/chibi-net\.chibi-net-[^/]*\/java\/bin\/java/);
  });

  it("without any Java gets a message that leads to one, and can still read", async function () {
    if (!canHide()) {
      console.log("      folders cannot be hidden from a process here, so Java stays in sight");
      this.skip();
    }
    project = makeProject();
    server = await startCodeServer({
      ...given,
      vsix: given.universal,
      home: project.home,
      settings,
      within: HIDING,
      environment: { PATH: pathWithoutJava(project.home), JAVA_HOME: undefined },
    });
    bench = await openWorkbench(server.address, project.folder, given);
    await bench.open("echo.scm");
    await bench.see(".notification-toast", "Java 17 or newer is needed, and none was found");
    await bench.see(".notification-toast .monaco-button", "Download Java");
    await bench.see(".notification-toast .monaco-button", "Open Settings");
    await bench.see(".statusbar-item", "Chibi Net: no Java");
    await bench.screenshot("no-java");
    await bench.page.locator(".statusbar-item", { hasText: "Chibi Net: no Java" }).click();
    await bench.see(".view-lines", /✗.Java/);
    await bench.screenshot("no-java-doctor");
  });

  it("with a setting that names no Java gets a message that leads to the setting", async () => {
    project = makeProject();
    server = await startCodeServer({
      ...given,
      vsix: given.universal,
      home: project.home,
      settings,
      machineSettings: { "chibiNet.java.home": "/nowhere" },
    });
    bench = await openWorkbench(server.address, project.folder, given);
    await bench.open("echo.scm");
    await bench.see(".notification-toast", "there is no bin/java in it");
    await bench.see(".statusbar-item", "Chibi Net: no Java");
    await bench.page.locator(".notification-toast .monaco-button", { hasText: "Open Settings" }).click();
    await bench.see(".settings-editor", "Java: Home");
  });
});

// What is started so sees no Java where Java usually is.
const HIDING = ["unshare", "--mount", "sh", "-c", 'mount -t tmpfs none /usr/lib/jvm && exec "$@"', "sh"];

function canHide() {
  return spawnSync(HIDING[0], [...HIDING.slice(1), "true"]).status === 0;
}

/** A folder of links to every program on the PATH but Java's. */
function pathWithoutJava(home) {
  const folder = path.join(home, "bin");
  mkdirSync(folder);
  for (const from of process.env.PATH.split(path.delimiter).filter(existsSync)) {
    for (const name of readdirSync(from)) {
      const link = path.join(folder, name);
      if (!/^(java|jlink|jshell)/.test(name) && !existsSync(link)) {
        try {
          symlinkSync(path.join(from, name), link);
        } catch {
          // A link to nothing stands there already.
        }
      }
    }
  }
  return folder;
}
