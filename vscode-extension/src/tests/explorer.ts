import * as vscode from "vscode";
import { rangeOf } from "../activeEditor";
import type { ServerRuns } from "../run/serverRuns";
import type { ServerTest, ServerTests, TestResult } from "../server/protocol";
import type { Server } from "../server/server";

const FILES = "**/*.{scm,sld,sps,sls,ss}";
const MOST_FILES = 2_000;
const TYPING_MILLISECONDS = 500;

/** Shows the tests that the server finds in the Test Explorer, and runs them. */
export class TestExplorer implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController("chibi-net", "Chibi Net");
  private readonly subscriptions: { dispose(): unknown }[] = [this.controller];
  private readonly profile: vscode.TestRunProfile;
  private readonly typing = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly server: Server,
    private readonly runs: ServerRuns,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.controller.resolveHandler = async (item) => {
      if (item?.uri) {
        await this.read(item.uri);
      } else {
        await this.readAll();
      }
    };
    this.controller.refreshHandler = () => this.readAll();
    this.profile = this.controller.createRunProfile(
      "Run",
      vscode.TestRunProfileKind.Run,
      (request, token) => this.run(request, token),
      true,
    );
    const watcher = vscode.workspace.createFileSystemWatcher(FILES);
    this.subscriptions.push(
      this.profile,
      watcher,
      watcher.onDidCreate((uri) => void this.read(uri)),
      watcher.onDidChange((uri) => void this.read(uri)),
      watcher.onDidDelete((uri) => {
        this.controller.items.delete(uri.toString());
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.readSoon(document, 0);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        this.readSoon(document, TYPING_MILLISECONDS);
      }),
    );
    for (const document of vscode.workspace.textDocuments) {
      this.readSoon(document, 0);
    }
  }

  /** The tests of a file as they are shown, group and all; for tests. */
  labels(uri: vscode.Uri): readonly string[] {
    const all: string[] = [];
    const collect = (items: vscode.TestItemCollection): void => {
      items.forEach((item) => {
        all.push(item.label);
        collect(item.children);
      });
    };
    const file = this.controller.items.get(uri.toString());
    if (file) {
      collect(file.children);
    }
    return all;
  }

  /** Runs the tests of a file: all, or those with these identifiers. */
  async runTests(uri: vscode.Uri, ids: readonly string[] | undefined): Promise<void> {
    await this.read(uri);
    const file = this.controller.items.get(uri.toString());
    if (!file) {
      throw new Error(`there are no tests in ${vscode.workspace.asRelativePath(uri)}`);
    }
    const items = ids?.flatMap((id) => find(file, id) ?? []) ?? [file];
    const source = new vscode.CancellationTokenSource();
    try {
      await this.run(new vscode.TestRunRequest(items, undefined, this.profile), source.token);
    } finally {
      source.dispose();
    }
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private readSoon(document: vscode.TextDocument, delay: number): void {
    if (document.languageId !== "scheme" || document.uri.scheme !== "file") {
      return;
    }
    const key = document.uri.toString();
    clearTimeout(this.typing.get(key));
    this.typing.set(
      key,
      setTimeout(() => {
        this.typing.delete(key);
        void this.read(document.uri);
      }, delay),
    );
  }

  private async readAll(): Promise<void> {
    const files = await vscode.workspace.findFiles(FILES, undefined, MOST_FILES);
    for (const file of files) {
      await this.read(file);
    }
  }

  private async read(uri: vscode.Uri): Promise<void> {
    try {
      const found = await this.server.request<ServerTests | null>("chibi-net/tests", {
        textDocument: { uri: uri.toString() },
      });
      this.put(uri, found?.tests ?? []);
    } catch (error) {
      this.log.debug(`no tests of ${uri.toString()}: ${String(error)}`);
    }
  }

  private put(uri: vscode.Uri, tests: readonly ServerTest[]): void {
    if (tests.length === 0) {
      this.controller.items.delete(uri.toString());
      return;
    }
    const label = vscode.workspace.asRelativePath(uri);
    const file =
      this.controller.items.get(uri.toString()) ??
      this.controller.createTestItem(uri.toString(), label, uri);
    this.fill(file, uri, tests);
    this.controller.items.add(file);
  }

  private fill(parent: vscode.TestItem, uri: vscode.Uri, tests: readonly ServerTest[]): void {
    parent.children.replace(
      tests.map((test) => {
        const item =
          parent.children.get(test.id) ??
          this.controller.createTestItem(test.id, test.label, uri);
        item.label = test.label;
        item.range = rangeOf(test.range);
        this.fill(item, uri, test.children ?? []);
        return item;
      }),
    );
  }

  // Some tests no text shows: a loop makes them while it runs.
  private itemOf(file: vscode.TestItem, result: TestResult): vscode.TestItem {
    const shown = result.id == null ? undefined : find(file, result.id);
    if (shown) {
      return shown;
    }
    const id = `made/${[...result.groups, result.name].join("/")}`;
    const item =
      file.children.get(id) ?? this.controller.createTestItem(id, result.name, file.uri);
    item.range = result.range ? rangeOf(result.range) : undefined;
    file.children.add(item);
    return item;
  }

  private async run(
    request: vscode.TestRunRequest,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const run = this.controller.createTestRun(request);
    try {
      if (!vscode.workspace.isTrusted) {
        run.appendOutput("Tests of this workspace are not run until you trust it.\r\n");
        return;
      }
      for (const [file, wanted] of this.wanted(request)) {
        if (!token.isCancellationRequested) {
          await this.runFile(file, wanted, run, token);
        }
      }
    } finally {
      run.end();
    }
  }

  /** Which tests of which files; all of a file where nothing narrower was asked for. */
  private wanted(request: vscode.TestRunRequest): Map<vscode.TestItem, vscode.TestItem[]> {
    const byFile = new Map<vscode.TestItem, vscode.TestItem[]>();
    const asked = [...(request.include ?? [])];
    if (request.include === undefined) {
      this.controller.items.forEach((item) => asked.push(item));
    }
    for (const item of asked) {
      const file = fileOf(item);
      byFile.set(file, [...(byFile.get(file) ?? []), item]);
    }
    return byFile;
  }

  private async runFile(
    file: vscode.TestItem,
    wanted: readonly vscode.TestItem[],
    run: vscode.TestRun,
    token: vscode.CancellationToken,
  ): Promise<void> {
    if (!file.uri) {
      return;
    }
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === file.id,
    );
    if (open?.isDirty === true) {
      await open.save();
    }
    const leaves = new Map<string, vscode.TestItem>();
    wanted.forEach((item) => {
      collectLeaves(item, leaves);
    });
    leaves.forEach((item) => {
      run.started(item);
    });
    const ids = wanted.includes(file) ? null : wanted.map((item) => item.id);
    const started = this.server.execute<number>("runTests", file.uri.toString(), ids);
    const stopping = token.onCancellationRequested(async () => {
      await this.server.execute("stop", await started);
    });
    const printed: string[] = [];
    try {
      await this.runs.follow(started, (message) => {
        if ("text" in message) {
          printed.push(message.text);
          run.appendOutput(message.text.replace(/\r?\n/g, "\r\n"));
          return;
        }
        const item = this.itemOf(file, message);
        leaves.delete(item.id);
        report(run, item, message);
      });
    } catch (error) {
      printed.push(error instanceof Error ? error.message : String(error));
    } finally {
      stopping.dispose();
    }
    // What the program never came to: it ended before.
    const reason = new vscode.TestMessage(
      `the program ended before this test\n${printed.join("").slice(-2_000)}`,
    );
    leaves.forEach((item) => {
      if (token.isCancellationRequested) {
        run.skipped(item);
      } else {
        run.errored(item, reason);
      }
    });
  }
}

function report(run: vscode.TestRun, item: vscode.TestItem, result: TestResult): void {
  const duration = result.milliseconds ?? undefined;
  if (result.status === "passed") {
    run.passed(item, duration);
    return;
  }
  if (result.status === "skipped") {
    run.skipped(item);
    return;
  }
  const text = result.message ?? "the test failed";
  const message =
    result.expected != null && result.actual != null
      ? vscode.TestMessage.diff(text, result.expected, result.actual)
      : new vscode.TestMessage(text);
  const range = result.range ? rangeOf(result.range) : item.range;
  if (range) {
    message.location = new vscode.Location(vscode.Uri.parse(result.uri), range);
  }
  if (result.status === "failed") {
    run.failed(item, message, duration);
  } else {
    run.errored(item, message, duration);
  }
}

function fileOf(item: vscode.TestItem): vscode.TestItem {
  return item.parent ? fileOf(item.parent) : item;
}

function collectLeaves(item: vscode.TestItem, leaves: Map<string, vscode.TestItem>): void {
  if (item.children.size === 0) {
    leaves.set(item.id, item);
  }
  item.children.forEach((child) => {
    collectLeaves(child, leaves);
  });
}

function find(item: vscode.TestItem, id: string): vscode.TestItem | undefined {
  if (item.id === id) {
    return item;
  }
  let found: vscode.TestItem | undefined;
  item.children.forEach((child) => {
    found ??= find(child, id);
  });
  return found;
}
