import * as vscode from "vscode";
import type { Command, Parts } from "../parts";
import { commands } from "./all";

/** Registers all commands; what one of them rejects with is shown to the user. */
export function registerCommands(parts: Parts): void {
  for (const command of commands) {
    parts.context.subscriptions.push(
      vscode.commands.registerCommand(
        `chibi-net.${command.name}`,
        (...parameters: unknown[]) => execute(command, parts, parameters),
      ),
    );
  }
}

async function execute(
  command: Command,
  parts: Parts,
  parameters: readonly unknown[],
): Promise<unknown> {
  if (command.runsCode === true && !vscode.workspace.isTrusted) {
    const chosen = await vscode.window.showWarningMessage(
      "Programs of this workspace are not run until you trust it.",
      "Manage Workspace Trust",
    );
    if (chosen !== undefined) {
      await vscode.commands.executeCommand("workbench.trust.manage");
    }
    return undefined;
  }
  try {
    return await command.run(parts, ...parameters);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    parts.log.error(`${command.name}: ${message}`);
    // Not awaited: the command is over, whenever the user looks at the message.
    void vscode.window.showErrorMessage(message, "Show Log").then((chosen) => {
      if (chosen !== undefined) {
        parts.log.show();
      }
    });
    return undefined;
  }
}
