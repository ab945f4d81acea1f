import type * as vscode from "vscode";
import type { Report } from "./doctor/report";
import type { DocumentationView } from "./documentation/view";
import type { Programs } from "./run/programs";
import type { Installation } from "./server/installation";
import type { Server } from "./server/server";
import type { Results } from "./session/results";
import type { Session } from "./session/session";
import type { TestExplorer } from "./tests/explorer";

/** What commands work with. */
export interface Parts {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly installation: Installation;
  readonly server: Server;
  readonly programs: Programs;
  readonly session: Session;
  readonly results: Results;
  readonly documentation: DocumentationView;
  readonly report: Report;
  readonly tests: TestExplorer;
}

/** A command of the palette, of a menu or of a key. */
export interface Command {
  /** Its name without the prefix `chibi-net.`. */
  readonly name: string;
  /** Whether it runs code, which an untrusted workspace must not. */
  readonly runsCode?: boolean;
  run(parts: Parts, ...parameters: readonly unknown[]): Promise<unknown>;
}
