/** What a page of the site has to know to be shown in a webview. */
export interface Frame {
  /** The address of the page, from which its links start, those within it too. */
  readonly base: string;
  /** The address of the site's folder, with a slash at its end. */
  readonly site: string;
  /** Where the site's files come from, for the content security policy. */
  readonly source: string;
  readonly nonce: string;
  readonly fragment: string;
  readonly isDark: boolean;
}

// What webviews add to every page, taken back before the site's own style.
const PLAIN =
  "body{padding:0}code,kbd,pre,blockquote{background:none;border:0;border-radius:0;box-shadow:none;color:inherit;padding:0}";

/**
 * A page of the site as a webview can show it: its files are found, its links are handed to the
 * extension, and it has the editor's colours.
 */
export function framed(html: string, frame: Frame): string {
  const policy = [
    "default-src 'none'",
    `img-src ${frame.source} data:`,
    `style-src ${frame.source} 'unsafe-inline'`,
    `font-src ${frame.source}`,
    `script-src ${frame.source} 'nonce-${frame.nonce}'`,
  ].join("; ");
  const head = `<head>
<meta http-equiv="Content-Security-Policy" content="${policy}">
<base href="${frame.base}">
<style>${PLAIN}</style>
<script nonce="${frame.nonce}">
document.documentElement.dataset.theme = ${JSON.stringify(frame.isDark ? "dark" : "light")};
(${followLinks.toString()})(${JSON.stringify(frame.site)}, ${JSON.stringify(frame.fragment)});
</script>`;
  return html
    .replace(/<script src="[^"]*theme\.js"><\/script>/, "")
    .replace("<head>", () => head);
}

/** The page of a site's address, and the place in it. */
export function pageOf(address: string): { page: string; fragment: string } {
  const [page = "", fragment = ""] = address.split("#", 2);
  return {
    page: page === "" || page.endsWith("/") ? `${page}index.html` : page,
    fragment: decodeURIComponent(fragment),
  };
}

// Runs in the webview.
function followLinks(site: string, fragment: string): void {
  interface Place {
    scrollIntoView(): void;
  }
  interface Click {
    readonly defaultPrevented: boolean;
    preventDefault(): void;
    readonly target: {
      closest(selector: string): { readonly href: string; readonly hash: string } | null;
    };
  }
  interface Page {
    readonly document: {
      readonly baseURI: string;
      getElementById(id: string): Place | null;
      addEventListener(name: string, listener: (event: Click) => void): void;
    };
    acquireVsCodeApi: () => { postMessage(message: object): void };
  }
  const { document, acquireVsCodeApi } = globalThis as unknown as Page;
  const editor = acquireVsCodeApi();
  document.addEventListener("DOMContentLoaded", () => {
    document.getElementById(fragment)?.scrollIntoView();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    // What the page itself has done needs no more.
    if (link && !event.defaultPrevented) {
      event.preventDefault();
      if (link.href === document.baseURI + link.hash) {
        document.getElementById(decodeURIComponent(link.hash.slice(1)))?.scrollIntoView();
        return;
      }
      const isInside = link.href.startsWith(site);
      editor.postMessage(
        isInside ? { page: link.href.slice(site.length) } : { address: link.href },
      );
    }
  });
}
