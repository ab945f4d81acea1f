import { type ChildProcess, spawn } from "node:child_process";
import * as vscode from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  DidChangeConfigurationNotification,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type NotificationHandler,
  type NotificationType,
  type RequestHandler0,
  type RequestType0,
  State,
} from "vscode-languageclient/node";
import { showPage } from "../commands/showPage";
import { ClassArchives } from "../java/archives";
import { javaArguments } from "../java/commandLine";
import type { Java } from "../java/lookup";
import type { Installation } from "./installation";
import { OwnCommands } from "./ownCommands";

/** What the status bar tells. */
export type ServerState =
  | { readonly kind: "starting" }
  | { readonly kind: "ready"; readonly version: string }
  | { readonly kind: "stopped"; readonly reason: string }
  | { readonly kind: "noJava"; readonly reason: string };

const LANGUAGE = "scheme";
// Links in hovers lead to the documentation that came with the extension.
const OWN_SETTINGS = {
  documentationSite: `command:chibi-net.${showPage.name}?%5B%22{page}%22,%22{fragment}%22%5D`,
};
const STARTS_IN_A_ROW = 4;
const ROW_MILLISECONDS = 180_000;
// Long enough that the first questions have been answered, so that their classes are known.
const SETTLING_MILLISECONDS = 8_000;

/** The language server's process and the conversation with it. */
export class Server implements vscode.Disposable {
  private readonly stateChanged = new vscode.EventEmitter<ServerState>();
  private readonly restarted = new vscode.EventEmitter<void>();
  private readonly listeners = new Map<string, NotificationHandler<unknown>[]>();
  private readonly answers: ((client: LanguageClient) => void)[] = [];
  private client: LanguageClient | undefined;
  private process: ChildProcess | undefined;
  private archives: ClassArchives | undefined;
  private current: ServerState = { kind: "stopped", reason: "it has not been started yet" };
  private ends: number[] = [];
  private starting: Promise<void> | undefined;
  private settling: NodeJS.Timeout | undefined;

  readonly onDidChangeState = this.stateChanged.event;

  /** Fires when a new process has taken over: what the old one ran is gone. */
  readonly onDidRestart = this.restarted.event;

  constructor(
    private readonly installation: Installation,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  get state(): ServerState {
    return this.current;
  }

  /** The server's process id while it runs. */
  get pid(): number | undefined {
    return this.process?.exitCode === null ? this.process.pid : undefined;
  }

  get classArchives(): ClassArchives | undefined {
    return this.archives;
  }

  /** Hands every notification of a type to `handler`, whichever process sends it; call it before {@link start}. */
  on<T>(type: NotificationType<T>, handler: NotificationHandler<T>): void {
    const others = this.listeners.get(type.method) ?? [];
    this.listeners.set(type.method, [...others, handler as NotificationHandler<unknown>]);
  }

  /** Answers the requests of a type; call it before {@link start}. */
  answer<R, E>(type: RequestType0<R, E>, handler: RequestHandler0<R, E>): void {
    this.answers.push((client) => {
      client.onRequest(type, handler);
    });
  }

  /** Starts it if it does not run; what failed is said in the state and to the user. */
  async start(): Promise<void> {
    this.starting ??= this.startNow().finally(() => {
      this.starting = undefined;
    });
    await this.starting;
  }

  async restart(): Promise<void> {
    this.ends = [];
    await this.stop();
    await this.start();
    this.restarted.fire();
  }

  async stop(): Promise<void> {
    clearTimeout(this.settling);
    await this.starting;
    const client = this.client;
    this.client = undefined;
    if (client) {
      await client.dispose(5_000).catch((error: unknown) => {
        this.log.warn(`stopping the server: ${String(error)}`);
      });
    }
    this.change({ kind: "stopped", reason: "it was stopped" });
  }

  /** Asks the server; rejects with a message for people when it cannot be asked. */
  async request<T>(
    method: string,
    parameters: unknown,
    token?: vscode.CancellationToken,
  ): Promise<T> {
    const client = await this.running();
    return token === undefined
      ? client.sendRequest<T>(method, parameters)
      : client.sendRequest<T>(method, parameters, token);
  }

  /** Lets the server execute one of its commands. */
  execute<T>(command: string, ...parameters: unknown[]): Promise<T> {
    return this.request<T>("workspace/executeCommand", {
      command: `chibi-net.${command}`,
      arguments: parameters,
    });
  }

  /** {@link execute}, until somebody cancels it. */
  executeUntil<T>(
    token: vscode.CancellationToken,
    command: string,
    ...parameters: unknown[]
  ): Promise<T> {
    return this.request<T>(
      "workspace/executeCommand",
      { command: `chibi-net.${command}`, arguments: parameters },
      token,
    );
  }

  /** Tells the server that settings have changed: it asks for them then. */
  async settingsChanged(): Promise<void> {
    await this.client?.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
  }

  /** The client, once it runs. */
  async running(): Promise<LanguageClient> {
    if (!this.client) {
      await this.start();
    }
    if (!this.client) {
      const reason = "reason" in this.current ? this.current.reason : "it did not start";
      throw new Error(`Chibi Net's server does not run: ${reason}`);
    }
    return this.client;
  }

  dispose(): void {
    clearTimeout(this.settling);
    this.stateChanged.dispose();
    this.restarted.dispose();
  }

  private async startNow(): Promise<void> {
    if (this.client?.isRunning() === true) {
      return;
    }
    this.change({ kind: "starting" });
    const lookup = await this.installation.findJava();
    if (!lookup.java) {
      const reason = this.installation.explain(lookup);
      this.change({ kind: "noJava", reason });
      void this.installation.offerJava(lookup);
      return;
    }
    const client = this.makeClient(lookup.java);
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.client = undefined;
      const reason = error instanceof Error ? error.message : String(error);
      this.log.error(`the server did not start: ${reason}`);
      this.change({ kind: "stopped", reason });
      await this.offerRestart(`Chibi Net's server did not start: ${reason}`);
    }
  }

  private makeClient(java: Java): LanguageClient {
    const options: LanguageClientOptions = {
      documentSelector: ["file", "untitled", "chibi-net"].map((scheme) => ({
        scheme,
        language: LANGUAGE,
      })),
      outputChannel: this.log,
      progressOnInitialization: false,
      initializationOptions: () => ({
        takesOutput: true,
        givesInput: true,
        showsBundledSources: true,
        ...vscode.workspace.getConfiguration("chibiNet"),
        ...OWN_SETTINGS,
      }),
      markdown: { isTrusted: { enabledCommands: [`chibi-net.${showPage.name}`] } },
      middleware: {
        workspace: {
          configuration: async (parameters, token, next) => {
            const answers: unknown = await next(parameters, token);
            return Array.isArray(answers)
              ? answers.map((answer) => ({ ...(answer as object), ...OWN_SETTINGS }))
              : [];
          },
        },
      },
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue }),
        closed: () => this.closed(),
      },
    };
    const client = new LanguageClient("chibiNet", "Chibi Net", () => this.spawn(java), options);
    client.registerFeature(new OwnCommands());
    // A client has one handler for each method.
    for (const [method, listeners] of this.listeners) {
      client.onNotification(method, (parameters: unknown) => {
        for (const listener of listeners) {
          listener(parameters);
        }
      });
    }
    for (const answer of this.answers) {
      answer(client);
    }
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) {
        this.change({
          kind: "ready",
          version: client.initializeResult?.serverInfo?.version ?? "unknown",
        });
        this.settled();
      } else if (newState === State.Starting) {
        this.change({ kind: "starting" });
      }
    });
    return client;
  }

  private async spawn(java: Java): Promise<ChildProcess> {
    const archives = new ClassArchives(
      this.installation.archiveFolder,
      java,
      await this.installation.classPath(),
      (line) => {
        this.log.info(line);
      },
    );
    this.archives = archives;
    await archives.prepareFolder();
    const command = javaArguments(java, {
      classPath: await this.installation.classPath(),
      options: vscode.workspace.getConfiguration("chibiNet").get("server.javaOptions", []),
      archive: archives.options("server"),
      properties: {
        "chibinet.terminals": "",
        "chibinet.programArchive": archives.file("program"),
      },
      arguments: ["lsp"],
    });
    this.log.info(`starting the server with Java ${java.version} (${java.source}): ${java.home}`);
    this.log.debug([java.executable, ...command].join(" "));
    const child = spawn(java.executable, command, {
      cwd: this.installation.archiveFolder,
      stdio: "pipe",
    });
    this.process = child;
    child.on("error", (error) => {
      this.log.error(`${java.executable}: ${error.message}`);
    });
    return child;
  }

  /** What to do when the process has ended without being asked to. */
  private closed(): CloseHandlerResult {
    const now = Date.now();
    this.ends = [...this.ends.filter((end) => now - end < ROW_MILLISECONDS), now];
    if (this.ends.length > STARTS_IN_A_ROW) {
      const reason = `it ended ${this.ends.length} times within three minutes`;
      this.change({ kind: "stopped", reason });
      void this.offerRestart(`Chibi Net's server is not started again: ${reason}.`);
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    this.log.warn("the server ended unexpectedly; starting it again");
    void vscode.window
      .showWarningMessage(
        "Chibi Net's server ended unexpectedly and has been started again.",
        "Show Log",
      )
      .then((chosen) => {
        if (chosen !== undefined) {
          this.log.show();
        }
      });
    this.restarted.fire();
    return { action: CloseAction.Restart, handled: true };
  }

  private async offerRestart(message: string): Promise<void> {
    const chosen = await vscode.window.showErrorMessage(message, "Restart Server", "Show Log");
    if (chosen === "Restart Server") {
      await this.restart();
    } else if (chosen === "Show Log") {
      this.log.show();
    }
  }

  private settled(): void {
    clearTimeout(this.settling);
    const archives = this.archives;
    this.settling = setTimeout(() => {
      archives?.make(this.installation.trainingProgram).catch((error: unknown) => {
        this.log.warn(`no class archive: ${String(error)}`);
      });
    }, SETTLING_MILLISECONDS);
  }

  private change(state: ServerState): void {
    this.current = state;
    this.stateChanged.fire(state);
  }
}
