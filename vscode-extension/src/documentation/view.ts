import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { openCode } from "./openCode";
import { framed, pageOf } from "./page";
import { placesOf, type Place } from "./places";

interface Message {
  /** An address inside the site. */
  readonly page?: string;
  /** Any other address. */
  readonly address?: string;
}

/** Shows the documentation's site, which came with the extension, beside the editor. */
export class DocumentationView implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private current = "";

  /** @param site the folder of the site */
  constructor(
    private readonly site: vscode.Uri,
    private readonly icon: { readonly light: vscode.Uri; readonly dark: vscode.Uri },
  ) {}

  /** What is shown, as `page#fragment`; empty if nothing is. */
  get shown(): string {
    return this.panel ? this.current : "";
  }

  /**
   * Shows a place of the site.
   *
   * @param page a file, relative to the site
   * @param fragment the id of a place in it; the page's beginning if empty
   */
  async show(page: string, fragment: string): Promise<void> {
    const file = vscode.Uri.joinPath(this.site, page);
    const html = await vscode.workspace.fs.readFile(file).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => undefined,
    );
    if (html === undefined) {
      throw new Error(`the documentation has no page ${page}`);
    }
    const panel = this.openPanel();
    const webview = panel.webview;
    const address = (uri: vscode.Uri): string => `${webview.asWebviewUri(uri).toString()}/`;
    const kind = vscode.window.activeColorTheme.kind;
    this.current = fragment === "" ? page : `${page}#${fragment}`;
    panel.title = /<title>([^<]*?)(?: ·[^<]*)?<\/title>/.exec(html)?.[1] ?? "Documentation";
    webview.html = framed(html, {
      base: webview.asWebviewUri(file).toString(),
      site: address(this.site),
      source: webview.cspSource,
      nonce: randomBytes(16).toString("hex"),
      fragment,
      isDark: kind === vscode.ColorThemeKind.Dark || kind === vscode.ColorThemeKind.HighContrast,
    });
  }

  /** Everything that can be looked for by its name. */
  async places(): Promise<Place[]> {
    const index = vscode.Uri.joinPath(this.site, "index.json");
    return placesOf(new TextDecoder().decode(await vscode.workspace.fs.readFile(index)));
  }

  dispose(): void {
    this.panel?.dispose();
  }

  private openPanel(): vscode.WebviewPanel {
    if (this.panel) {
      this.panel.reveal(undefined, true);
      return this.panel;
    }
    const panel = vscode.window.createWebviewPanel(
      "chibi-net.documentation",
      "Documentation",
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      {
        enableScripts: true,
        enableFindWidget: true,
        retainContextWhenHidden: true,
        localResourceRoots: [this.site],
      },
    );
    panel.iconPath = this.icon;
    panel.onDidDispose(() => {
      this.panel = undefined;
    });
    panel.webview.onDidReceiveMessage((message: Message) => {
      void this.follow(message);
    });
    this.panel = panel;
    return panel;
  }

  private async follow(message: Message): Promise<void> {
    if (message.page !== undefined) {
      const { page, fragment } = pageOf(message.page);
      await this.show(page, fragment);
    } else if (message.address !== undefined) {
      const uri = vscode.Uri.parse(message.address);
      await (uri.scheme === vscode.env.uriScheme || uri.scheme === "vscode"
        ? openCode(uri)
        : vscode.env.openExternal(uri));
    }
  }
}
