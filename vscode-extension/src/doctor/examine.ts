import { execFile } from "node:child_process";
import { promises as files } from "node:fs";
import * as path from "node:path";
import * as vscode from "vscode";
import { javaArguments } from "../java/commandLine";
import type { Java } from "../java/lookup";
import type { Parts } from "../parts";

/** What the Doctor found out about one thing. */
export interface Finding {
  readonly isGood: boolean;
  readonly what: string;
  readonly found: string;
}

/** Looks at Java, the server, the bundled files, and whether a program runs. */
export async function examine(parts: Parts): Promise<Finding[]> {
  const { installation, server } = parts;
  const findings: Finding[] = [extension(parts), trust()];
  const lookup = await installation.findJava();
  findings.push(
    lookup.java
      ? good("Java", `${lookup.java.version}, ${lookup.java.source}: ${lookup.java.home}`)
      : bad("Java", installation.explain(lookup)),
  );
  findings.push(await bundledFiles(parts));
  if (lookup.java) {
    findings.push(await program(parts, lookup.java));
  }
  findings.push(await answer(parts));
  const archives = server.classArchives;
  const kinds = (["server", "program"] as const).filter((kind) => archives?.exists(kind));
  findings.push(
    good(
      "Class archives, for fast starts",
      kinds.length === 2
        ? `made, in ${installation.archiveFolder}`
        : "not all made yet; they are made in the background, a while after the first start",
    ),
  );
  return findings;
}

const good = (what: string, found: string): Finding => ({ isGood: true, what, found });
const bad = (what: string, found: string): Finding => ({ isGood: false, what, found });

function extension({ context }: Parts): Finding {
  const version = (context.extension.packageJSON as { version: string }).version;
  const place = vscode.env.remoteName === undefined ? "" : `, remote: ${vscode.env.remoteName}`;
  return good(
    "Extension",
    `${version} in ${vscode.env.appName} ${vscode.version} on ${process.platform}-${process.arch}${place}`,
  );
}

function trust(): Finding {
  return good(
    "Workspace trust",
    vscode.workspace.isTrusted
      ? "this workspace is trusted: its programs may run"
      : "this workspace is not trusted: its programs can be read, not run",
  );
}

async function bundledFiles({ installation }: Parts): Promise<Finding> {
  const jars = await installation.classPath().catch(() => []);
  const missing: string[] = jars.length === 0 ? ["server/*.jar"] : [];
  for (const name of ["server/training.scm", "site/index.html", "templates/index.json"]) {
    await files.access(installation.file(...name.split("/")).fsPath).catch(() => {
      missing.push(name);
    });
  }
  return missing.length === 0
    ? good("Bundled files", `${jars.length} jars, the documentation and the templates are there`)
    : bad("Bundled files", `missing: ${missing.join(", ")}; install the extension again`);
}

/** Runs the extension's own program, which uses threads and sockets. */
async function program({ installation }: Parts, java: Java): Promise<Finding> {
  const command = javaArguments(java, {
    classPath: await installation.classPath(),
    options: [],
    archive: [],
    properties: { "chibinet.terminals": "" },
    arguments: [installation.trainingProgram],
  });
  const cwd = path.dirname(installation.trainingProgram);
  return new Promise((resolve) => {
    execFile(java.executable, command, { cwd, timeout: 30_000 }, (error, _out, err) => {
      const reason = err.trim() === "" ? String(error?.message) : err.trim();
      resolve(
        error
          ? bad("A program with threads and sockets", reason)
          : good("A program with threads and sockets", "runs"),
      );
    });
  });
}

/** Lets the server read a program. */
async function answer({ server, installation }: Parts): Promise<Finding> {
  const uri = installation.file("templates", "echo.scm").toString();
  try {
    const symbols = await server.request<unknown[] | null>("textDocument/documentSymbol", {
      textDocument: { uri },
    });
    const count = symbols?.length ?? 0;
    const version = server.state.kind === "ready" ? server.state.version : "?";
    return count > 0
      ? good("Server", `${version}, process ${server.pid ?? "?"}, reads programs`)
      : bad("Server", `${version}, process ${server.pid ?? "?"}, found nothing in ${uri}`);
  } catch (error) {
    return bad("Server", error instanceof Error ? error.message : String(error));
  }
}
