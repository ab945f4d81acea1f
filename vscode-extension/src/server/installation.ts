import { promises as files } from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";
import { findJava, type Java, type Lookup } from "../java/lookup";
import { thisMachine } from "../java/machine";

const DOWNLOAD = "https://adoptium.net/temurin/releases/?version=21";

/** What came with the extension, and which Java runs it. */
export class Installation {
  private jars: string[] | undefined;

  constructor(private readonly context: vscode.ExtensionContext) {}

  get archiveFolder(): string {
    return path.join(this.context.globalStorageUri.fsPath, "archives");
  }

  get argumentsFolder(): string {
    return path.join(this.context.globalStorageUri.fsPath, "arguments");
  }

  /** A file of the extension. */
  file(...names: string[]): vscode.Uri {
    return vscode.Uri.joinPath(this.context.extensionUri, ...names);
  }

  /** A program that uses what most programs use. */
  get trainingProgram(): string {
    return this.file("server", "training.scm").fsPath;
  }

  /** The jars, in an order that is the same at each start: class archives want that. */
  async classPath(): Promise<readonly string[]> {
    if (!this.jars) {
      const folder = this.file("server").fsPath;
      const names = await files.readdir(folder);
      this.jars = names
        .filter((name) => name.endsWith(".jar"))
        .sort()
        .map((name) => path.join(folder, name));
    }
    return this.jars;
  }

  findJava(): Promise<Lookup> {
    const setting = vscode.workspace.getConfiguration("chibiNet").get<string | null>("java.home");
    return findJava(
      { bundled: this.file("java").fsPath, setting: setting?.trim() ?? "" },
      thisMachine,
    );
  }

  /** The Java to use; rejects with a message for people. */
  async java(): Promise<Java> {
    const lookup = await this.findJava();
    if (lookup.java) {
      return lookup.java;
    }
    void this.offerJava(lookup);
    throw new Error(this.explain(lookup));
  }

  /** Why no Java was found, in one line. */
  explain(lookup: Lookup): string {
    const [first] = lookup.refused.filter((refused) => refused.source !== "bundled");
    if (lookup.settingIsWrong && first) {
      return `the setting chibiNet.java.home is ${first.home}, but ${first.reason}`;
    }
    return first === undefined
      ? "Java 17 or newer is needed, and none was found"
      : `Java 17 or newer is needed; the one of ${first.source} is ${first.home}, but ${first.reason}`;
  }

  /** Tells the user, with a button that leads to the remedy. */
  async offerJava(lookup: Lookup): Promise<void> {
    const message = `Chibi Net cannot start: ${this.explain(lookup)}.`;
    const chosen = lookup.settingIsWrong
      ? await vscode.window.showErrorMessage(message, "Open Settings")
      : await vscode.window.showErrorMessage(message, "Download Java", "Open Settings");
    if (chosen === "Download Java") {
      await vscode.env.openExternal(vscode.Uri.parse(DOWNLOAD));
    } else if (chosen === "Open Settings") {
      await openJavaSetting();
    }
  }
}

// The setting is one of the machine that Java is on, which need not be the one with the window.
async function openJavaSetting(): Promise<void> {
  const query = "chibiNet.java.home";
  await (vscode.env.remoteName === undefined
    ? vscode.commands.executeCommand("workbench.action.openSettings", query)
    : vscode.commands.executeCommand("workbench.action.openRemoteSettings", { query }));
}
