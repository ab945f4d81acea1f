import type { ServerCapabilities, StaticFeature, FeatureState } from "vscode-languageclient/node";

/**
 * Keeps the client from registering the server's commands as the editor's: this extension registers
 * its own under the same names, which know the active editor, and which are there before the server
 * is.
 */
export class OwnCommands implements StaticFeature {
  fillClientCapabilities(): void {
    // Nothing to tell.
  }

  preInitialize(capabilities: ServerCapabilities): void {
    delete capabilities.executeCommandProvider;
  }

  initialize(): void {
    // Nothing to do.
  }

  getState(): FeatureState {
    return { kind: "static" };
  }

  clear(): void {
    // Nothing is kept.
  }
}
