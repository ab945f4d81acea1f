import * as vscode from "vscode";
import { registerCommands } from "./commands/register";
import { Report } from "./doctor/report";
import { openCode } from "./documentation/openCode";
import { DocumentationView } from "./documentation/view";
import type { Parts } from "./parts";
import { Programs } from "./run/programs";
import { ServerRuns } from "./run/serverRuns";
import { BundledSources } from "./server/bundledSources";
import { Installation } from "./server/installation";
import { Server } from "./server/server";
import { showStatus } from "./server/status";
import { Results } from "./session/results";
import { Session } from "./session/session";
import { TestExplorer } from "./tests/explorer";

let server: Server | undefined;

/** Returns what the extension is made of, for its own tests. */
export function activate(context: vscode.ExtensionContext): Parts {
  const log = vscode.window.createOutputChannel("Chibi Net", { log: true });
  const installation = new Installation(context);
  server = new Server(installation, log);
  const results = new Results();
  const runs = new ServerRuns(server);
  const session = new Session(server, results);
  const programs = new Programs(installation, server, runs);
  const documentation = new DocumentationView(installation.file("site"), {
    light: installation.file("images", "file-light.svg"),
    dark: installation.file("images", "file-dark.svg"),
  });
  const report = new Report();
  const tests = new TestExplorer(server, runs, log);
  const parts: Parts = {
    context,
    log,
    installation,
    server,
    programs,
    session,
    results,
    documentation,
    report,
    tests,
  };
  context.subscriptions.push(
    log,
    server,
    results,
    session,
    programs,
    documentation,
    report,
    tests,
    showStatus(server),
    vscode.workspace.registerTextDocumentContentProvider(
      "chibi-net",
      new BundledSources(server),
    ),
    vscode.window.registerUriHandler({ handleUri: (uri) => openCode(uri) }),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (
        change.affectsConfiguration("chibiNet.java.home") ||
        change.affectsConfiguration("chibiNet.server.javaOptions")
      ) {
        void server?.restart();
      } else if (change.affectsConfiguration("chibiNet")) {
        void server?.settingsChanged();
      }
    }),
  );
  registerCommands(parts);
  // Not awaited: commands are there at once, and wait for the server where they need it.
  void server.start();
  return parts;
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
