import * as vscode from "vscode";
import type { Server, ServerState } from "./server";

/** The item of the status bar that tells how the server does; a click asks the Doctor. */
export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    "chibi-net.status",
    vscode.StatusBarAlignment.Right,
    100,
  );
  item.name = "Chibi Net";
  item.command = "chibi-net.doctor";
  const show = (state: ServerState): void => {
    const [text, tooltip, isBad] = words(state);
    item.text = text;
    item.tooltip = tooltip;
    item.backgroundColor = isBad
      ? new vscode.ThemeColor("statusBarItem.errorBackground")
      : undefined;
  };
  show(server.state);
  const showIfScheme = (editor: vscode.TextEditor | undefined): void => {
    if (editor?.document.languageId === "scheme" || "reason" in server.state) {
      item.show();
    } else {
      item.hide();
    }
  };
  showIfScheme(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    item,
    server.onDidChangeState(show),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      show(server.state);
    }),
    vscode.window.onDidChangeActiveTextEditor(showIfScheme),
  );
}

function words(state: ServerState): [text: string, tooltip: string, isBad: boolean] {
  switch (state.kind) {
    case "starting":
      return ["$(sync~spin) Chibi Net", "The server is starting", false];
    case "ready":
      return vscode.workspace.isTrusted
        ? ["$(check) Chibi Net", `Server ${state.version} is ready`, false]
        : ["$(shield) Chibi Net", "Reading only: this workspace is not trusted", false];
    case "noJava":
      return ["$(error) Chibi Net: no Java", state.reason, true];
    case "stopped":
      return ["$(error) Chibi Net", `The server does not run: ${state.reason}`, true];
  }
}
