import Mocha from "mocha";

/** Runs inside VS Code's extension host, which calls it; rejects if a test fails. */
export async function run(): Promise<void> {
  const lines: string[] = [];
  const mocha = new Mocha({ ui: "bdd", reporter: Mocha.reporters.Base, timeout: 60_000, forbidOnly: true });
  mocha.suite.emit("pre-require", globalThis, "host", mocha);
  if (process.env["CHIBI_NET_TRUST"] === "no") {
    await import("./untrusted");
  } else {
    await import("./commands");
    await import("./editing");
    await import("./settings");
    await import("./reading");
    await import("./repl");
  }
  const failures = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on("pass", (test) => lines.push(`✔ ${test.fullTitle()}`))
      .on("fail", (test, error: unknown) => {
        const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
        lines.push(`✗ ${test.fullTitle()}\n${words}`);
      });
  });
  console.log(`RESULT ${JSON.stringify(lines)}`);
  if (failures > 0) {
    throw new Error(`${failures} tests failed`);
  }
}
