import * as path from "node:path";
import * as vscode from "vscode";
import { argumentFile } from "../java/argumentFile";
import { javaArguments } from "../java/commandLine";
import type { Installation } from "../server/installation";
import type { Server } from "../server/server";
import { inTerminal, type Screen } from "./screen";
import { ServerRuns } from "./serverRuns";

const IS_RUNNING = "chibi-net.isRunning";
const HAS_RUN = "chibi-net.hasRun";
// How long a program has to end by itself when it is interrupted.
const PATIENCE_MILLISECONDS = 2_000;

/** A program that runs. */
interface Running {
  readonly label: string;
  stop(): unknown;
}

/** What a `chibi-net` task of `tasks.json` may say. */
interface Definition extends vscode.TaskDefinition {
  readonly file: string;
  readonly arguments?: readonly string[];
  readonly directory?: string;
}

/** Runs programs, each in a process of its own, and knows which are running. */
export class Programs implements vscode.TaskProvider, vscode.Disposable {
  private readonly running = new Set<Running>();
  private readonly executions = new Map<vscode.TaskExecution, Running>();
  private readonly processes = new Map<vscode.TaskExecution, number>();
  private readonly ends = new vscode.EventEmitter<void>();
  private readonly subscriptions: { dispose(): unknown }[];
  private readonly output: vscode.OutputChannel;
  private last: (() => Promise<void>) | undefined;

  constructor(
    private readonly installation: Installation,
    private readonly server: Server,
    private readonly serverRuns: ServerRuns,
  ) {
    this.output = vscode.window.createOutputChannel("Chibi Net Programs");
    this.subscriptions = [
      this.output,
      this.ends,
      vscode.tasks.registerTaskProvider("chibi-net", this),
      vscode.tasks.onDidStartTaskProcess(({ execution, processId }) => {
        this.processes.set(execution, processId);
      }),
      vscode.tasks.onDidEndTask(({ execution }) => {
        this.processes.delete(execution);
        const ended = this.executions.get(execution);
        if (ended) {
          this.executions.delete(execution);
          this.remove(ended);
        }
      }),
    ];
  }

  /** Runs a file as the settings of its folder say; unsaved changes are saved first. */
  async runFile(document: vscode.TextDocument): Promise<void> {
    const saved = await savedAddress(document);
    if (!saved) {
      return;
    }
    await this.remember(async () => {
      const settings = vscode.workspace.getConfiguration("chibiNet.run", saved);
      const given = settings.get<string[]>("arguments", []);
      const directory = this.directory(settings.get("directory", ""), saved);
      if (settings.get("output") === "output") {
        await this.startInServer(path.basename(saved.fsPath), "run", [
          saved.toString(),
          { arguments: given, directory },
        ]);
        return;
      }
      const definition = { type: "chibi-net", file: saved.fsPath, arguments: given, directory };
      const task = await this.task(definition, vscode.workspace.getWorkspaceFolder(saved));
      const execution = await vscode.tasks.executeTask(task);
      const running: Running = {
        label: path.basename(saved.fsPath),
        stop: () => {
          this.interrupt(execution);
        },
      };
      this.executions.set(execution, running);
      this.add(running);
    });
  }

  /** Lets the server run something that only it can put together, and shows what comes. */
  async runInServer(label: string, command: string, parameters: unknown[]): Promise<void> {
    await this.remember(() => this.startInServer(label, command, parameters));
  }

  async runAgain(): Promise<void> {
    if (!this.last) {
      throw new Error("nothing has been run yet");
    }
    await this.last();
  }

  async stop(): Promise<void> {
    const all = [...this.running];
    if (all.length < 2) {
      await all[0]?.stop();
      return;
    }
    const items = all.map((running) => ({ label: running.label, running }));
    const chosen = await vscode.window.showQuickPick(items, { title: "Stop Which Program?" });
    await chosen?.running.stop();
  }

  provideTasks(): vscode.Task[] {
    // Every Scheme file could be one: which are worth a task, tasks.json says.
    return [];
  }

  async resolveTask(task: vscode.Task): Promise<vscode.Task> {
    const definition = task.definition as Definition;
    const folder = typeof task.scope === "object" ? task.scope : undefined;
    return this.task(definition, folder, definition);
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private async remember(run: () => Promise<void>): Promise<void> {
    this.last = run;
    void vscode.commands.executeCommand("setContext", HAS_RUN, true);
    await run();
  }

  private async startInServer(
    label: string,
    command: string,
    parameters: unknown[],
  ): Promise<void> {
    const isInTerminal =
      vscode.workspace.getConfiguration("chibiNet.run").get("output") !== "output";
    const running: Running = { label, stop: () => started.then((run) => this.stopInServer(run)) };
    const screen: Screen = isInTerminal
      ? inTerminal(label, () => void running.stop())
      : this.inOutput(label);
    const started = this.server.execute<number>(command, ...parameters);
    this.add(running);
    try {
      const code = await this.serverRuns.follow(started, (message) => {
        if ("text" in message) {
          screen.write(message.text);
        }
      });
      screen.end(code);
    } catch (error) {
      screen.write(`${error instanceof Error ? error.message : String(error)}\n`);
      screen.end(-1);
      throw error;
    } finally {
      this.remove(running);
    }
  }

  // Terminating a task takes its terminal away, and with it what the program wrote.
  private interrupt(execution: vscode.TaskExecution): void {
    const id = this.processes.get(execution);
    if (id === undefined || process.platform === "win32") {
      execution.terminate();
      return;
    }
    process.kill(id, "SIGINT");
    setTimeout(() => {
      if (this.processes.has(execution)) {
        execution.terminate();
      }
    }, PATIENCE_MILLISECONDS);
  }

  private stopInServer(run: number): Promise<boolean> {
    return this.server.execute("stop", run);
  }

  private inOutput(label: string): Screen {
    this.output.clear();
    this.output.appendLine(`▷ ${label}`);
    this.output.show(true);
    return {
      write: (text) => {
        this.output.append(text);
      },
      end: (code) => {
        this.output.appendLine(code === -1 ? "■ stopped" : `■ ended with exit code ${code}`);
      },
    };
  }

  private async task(
    definition: Definition,
    folder: vscode.WorkspaceFolder | undefined,
    asWritten: vscode.TaskDefinition = definition,
  ): Promise<vscode.Task> {
    const java = await this.installation.java();
    const root = folder?.uri.fsPath ?? path.dirname(definition.file);
    const file = path.resolve(root, substitute(definition.file, root, definition.file));
    const cwd = path.resolve(
      path.dirname(file),
      substitute(definition.directory ?? "", root, file) || ".",
    );
    const archive = this.server.classArchives?.exists("program")
      ? this.server.classArchives.options("program")
      : [];
    const fixed = javaArguments(java, {
      classPath: await this.installation.classPath(),
      options: vscode.workspace.getConfiguration("chibiNet").get("run.javaOptions", []),
      archive,
      // The three standard streams are the terminal's: colours are welcome.
      properties: { "chibinet.terminals": "012" },
      arguments: [],
    });
    const command = [
      await argumentFile(this.installation.argumentsFolder, fixed),
      file,
      ...(definition.arguments ?? []),
    ];
    const task = new vscode.Task(
      asWritten,
      folder ?? vscode.TaskScope.Workspace,
      path.basename(file),
      "Chibi Net",
      new vscode.ProcessExecution(java.executable, command, { cwd }),
      "$chibi-net",
    );
    task.presentationOptions = {
      reveal: vscode.TaskRevealKind.Always,
      panel: vscode.TaskPanelKind.Dedicated,
      clear: true,
      echo: false,
      focus: false,
      showReuseMessage: false,
    };
    return task;
  }

  private directory(setting: string, file: vscode.Uri): string {
    const root = vscode.workspace.getWorkspaceFolder(file)?.uri.fsPath ?? path.dirname(file.fsPath);
    const directory = substitute(setting, root, file.fsPath);
    return directory === "" ? path.dirname(file.fsPath) : path.resolve(root, directory);
  }

  private add(running: Running): void {
    this.running.add(running);
    void vscode.commands.executeCommand("setContext", IS_RUNNING, true);
  }

  private remove(running: Running): void {
    this.running.delete(running);
    void vscode.commands.executeCommand("setContext", IS_RUNNING, this.running.size > 0);
  }
}

const substitute = (text: string, root: string, file: string): string =>
  text.replaceAll("${workspaceFolder}", root).replaceAll("${fileDirname}", path.dirname(file));

// An untitled document asks for its name; undefined if the user gives none.
async function savedAddress(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  if (document.uri.scheme === "chibi-net") {
    throw new Error("a library that comes with Chibi Net is no program");
  }
  if (document.isUntitled) {
    return vscode.workspace.save(document.uri);
  }
  if (document.isDirty && !(await document.save())) {
    throw new Error(`${path.basename(document.fileName)} could not be saved, so it was not run`);
  }
  return document.uri;
}
