import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, promises as files } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { javaArguments } from "./commandLine";
import type { Java } from "./lookup";

/** What is started often enough to be worth an archive of its classes. */
export type Kind = "server" | "program";

/**
 * Archives of loaded classes, which halve the time to start. One serves only the very Java and the
 * very jars that it was made of, so each machine makes its own when the extension starts there for
 * the first time, in the background; without them everything works, only slower.
 */
export class ClassArchives {
  private readonly id: string;

  /** @param folder where they are kept; need not exist */
  constructor(
    private readonly folder: string,
    private readonly java: Java,
    private readonly classPath: readonly string[],
    private readonly log: (line: string) => void,
  ) {
    const all = [java.home, java.version, ...classPath].join("\n");
    this.id = createHash("sha256").update(all).digest("hex").slice(0, 12);
  }

  /** The file of an archive, whether it is there or not. */
  file(kind: Kind): string {
    return path.join(this.folder, `${kind}-${this.id}.jsa`);
  }

  exists(kind: Kind): boolean {
    return existsSync(this.file(kind));
  }

  /** Options for a process: to use the archive, or to note the classes for it. */
  options(kind: Kind): string[] {
    if (this.exists(kind)) {
      return [`-XX:SharedArchiveFile=${this.file(kind)}`, "-Xshare:auto"];
    }
    return kind === "server" ? [`-XX:DumpLoadedClassList=${this.list(kind)}`] : [];
  }

  /** Has to be called before {@link options} are used. */
  async prepareFolder(): Promise<void> {
    await files.mkdir(this.folder, { recursive: true });
    for (const name of await files.readdir(this.folder)) {
      if (!name.includes(this.id)) {
        // Of another version, which may still run in another window: it has it open.
        await files.rm(path.join(this.folder, name), { force: true });
      }
    }
  }

  /**
   * Makes what is not there yet.
   *
   * @param training a program that uses what most programs use
   */
  async make(training: string): Promise<void> {
    if (!this.exists("server") && existsSync(this.list("server"))) {
      await this.dump("server");
    }
    if (!this.exists("program")) {
      const code = await this.run(
        javaArguments(this.java, {
          classPath: this.classPath,
          options: [],
          archive: [`-XX:DumpLoadedClassList=${this.list("program")}`],
          properties: { "chibinet.terminals": "" },
          arguments: [training],
        }),
      );
      if (code === 0) {
        await this.dump("program");
      }
    }
  }

  private list(kind: Kind): string {
    return path.join(this.folder, `${kind}-${this.id}.classes`);
  }

  private async dump(kind: Kind): Promise<void> {
    const list = this.list(kind);
    const noted = await files.readFile(list, "utf8");
    const wanted = `${list}.${process.pid}`;
    // Java 17 fails on the lambdas in such a list when it has no archive of its own to start from.
    await files.writeFile(wanted, noted.replace(/^@lambda-proxy.*\n/gm, ""));
    const made = `${this.file(kind)}.${process.pid}`;
    const code = await this.run([
      "-Xshare:dump",
      "-XX:+UseSerialGC",
      "-Xlog:disable",
      "-Xlog:all=off",
      `-XX:SharedClassListFile=${wanted}`,
      `-XX:SharedArchiveFile=${made}`,
      "-cp",
      this.classPath.join(path.delimiter),
    ]);
    await files.rm(wanted, { force: true });
    if (code === 0 && existsSync(made)) {
      await files.rename(made, this.file(kind));
      await files.rm(list, { force: true });
      this.log(`made a class archive for the next ${kind}: ${this.file(kind)}`);
    } else {
      this.log(`no class archive for the ${kind}: java -Xshare:dump ended with ${code ?? "a signal"}`);
    }
  }

  private run(options: readonly string[]): Promise<number | null> {
    return new Promise((resolve) => {
      const child = spawn(this.java.executable, options, { stdio: "ignore", cwd: this.folder });
      child.on("error", () => {
        resolve(1);
      });
      child.on("exit", resolve);
      if (child.pid !== undefined) {
        try {
          os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
        } catch {
          // It is only slower for the others then.
        }
      }
    });
  }
}
