import * as vscode from "vscode";
import type { Command } from "../parts";

/** Opens the walkthrough. */
export const openWalkthrough: Command = {
  name: "openWalkthrough",
  run: async ({ context }) =>
    vscode.commands.executeCommand(
      "workbench.action.openWalkthrough",
      `${context.extension.id}#start`,
      false,
    ),
};
