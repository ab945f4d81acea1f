// Real VS Code, served to a browser: code-server with a user of its own.
import { spawn, execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import net from "node:net";
import path from "node:path";

/**
 * Starts VS Code with the extension installed.
 *
 * @param options.installed where code-server is installed
 * @param options.home an empty folder for the user's files
 * @param options.vsix the package to install; none if absent
 * @param options.settings the user's settings
 * @param options.machineSettings those of the machine that serves, where a window from elsewhere
 *   finds settings of machine scope: it drops those among the user's, sooner or later
 * @param options.trusts false to ask for trust, as people's VS Code does
 * @param options.within a command to start it with, such as one that hides folders from it
 * @param options.environment more environment variables, undefined takes one away
 */
export async function startCodeServer(options) {
  const { installed, home, vsix, settings = {}, machineSettings = {}, trusts = true, within = [] } = options;
  const port = await freePort();
  mkdirSync(path.join(home, "extensions"), { recursive: true });
  const config = path.join(home, "config.yaml");
  writeFileSync(config, `auth: none\nbind-addr: 127.0.0.1:${port}\n`);
  for (const [whose, values] of [["User", settings], ["Machine", machineSettings]]) {
    const folder = path.join(home, "data", whose);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "settings.json"), JSON.stringify(values));
  }
  const env = {
    ...process.env,
    HOME: home,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...options.environment,
  };
  const entry = path.join(installed, "node_modules", "code-server", "out", "node", "entry.js");
  const common = [
    entry,
    "--user-data-dir",
    path.join(home, "data"),
    "--extensions-dir",
    path.join(home, "extensions"),
    "--config",
    config,
  ];
  if (vsix) {
    execFileSync(process.execPath, [...common, "--install-extension", vsix, "--force"], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const [command, ...before] = [...within, process.execPath];
  const child = spawn(
    command,
    [
      ...before,
      ...common,
      "--auth",
      "none",
      "--bind-addr",
      `127.0.0.1:${port}`,
      "--disable-telemetry",
      "--disable-update-check",
      "--disable-getting-started-override",
      ...(trusts ? ["--disable-workspace-trust"] : []),
    ],
    { env, stdio: ["ignore", "pipe", "pipe"] },
  );
  let printed = "";
  child.stdout.on("data", (data) => (printed += data));
  child.stderr.on("data", (data) => (printed += data));
  await until(() => printed.includes("HTTP server listening"), 60_000, () => printed);
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid,
    log: () => printed,
    async stop() {
      const children = processes(child.pid);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await ended;
      for (const { pid } of children) {
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // It has ended by itself.
        }
      }
    },
  };
}

/** All processes below one, from the system's own list. */
export function processes(above) {
  const all = execFileSync("ps", ["-ww", "-eo", "pid=,ppid=,args="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [])
    .map(([, pid, parent, command]) => ({ pid: Number(pid), parent: Number(parent), command }));
  const below = (pid) =>
    all.filter(({ parent }) => parent === pid).flatMap((one) => [one, ...below(one.pid)]);
  return below(above);
}

/** Waits until something holds; fails with what `explain` says. */
export async function until(holds, milliseconds, explain = () => "") {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error(`still not after ${milliseconds} ms: ${holds}\n${explain()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
