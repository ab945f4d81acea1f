import * as vscode from "vscode";
import { examine } from "../doctor/examine";
import type { Command } from "../parts";

/** Looks at everything the extension needs, and shows what it found. */
export const doctor: Command = {
  name: "doctor",
  async run(parts) {
    const findings = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: "Chibi Net: looking at the set-up" },
      () => examine(parts),
    );
    await parts.report.show(findings);
    return findings;
  },
};
