import * as vscode from "vscode";

/** Where a run that the server started shows what it writes. */
export interface Screen {
  write(text: string): void;
  /** @param code the exit code; -1 if the run was stopped */
  end(code: number): void;
}

/** A terminal of its own for one run; closing it, or Ctrl+C in it, calls `stop`. */
export function inTerminal(label: string, stop: () => void): Screen {
  const written = new vscode.EventEmitter<string>();
  let isOpen = false;
  let hasEnded = false;
  let waiting = "";
  const show = (text: string): void => {
    const lines = text.replace(/\r?\n/g, "\r\n");
    if (isOpen) {
      written.fire(lines);
    } else {
      waiting += lines;
    }
  };
  const terminal: vscode.Terminal = vscode.window.createTerminal({
    name: label,
    iconPath: new vscode.ThemeIcon("play"),
    pty: {
      onDidWrite: written.event,
      open: () => {
        isOpen = true;
        written.fire(waiting);
      },
      close: () => {
        if (!hasEnded) {
          stop();
        }
      },
      handleInput: (data: string) => {
        if (hasEnded) {
          terminal.dispose();
        } else if (data === "\x03") {
          stop();
        }
      },
    },
  });
  terminal.show(true);
  return {
    write: show,
    end: (code) => {
      hasEnded = true;
      const how = code === -1 ? "stopped" : `ended with exit code ${code}`;
      show(`\x1b[2m■ ${how}; press any key to close\x1b[0m\r\n`);
    },
  };
}
