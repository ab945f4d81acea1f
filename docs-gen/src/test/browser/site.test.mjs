// The built site in headless Chromium, from the disk as a reader would open it. Pictures of what it
// looks like are left in target/screenshots, to be looked at.
//
//   ./mvnw -DskipTests package
//   npm --prefix docs-gen/src/test/browser ci --ignore-scripts
//   npm --prefix docs-gen/src/test/browser test
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { after, before, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { headless } from "../../../../vscode-extension/src/test/editor/chromium.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(here, "../../../target");
const site = pathToFileURL(resolve(process.env.SITE ?? resolve(target, "site"))).href + "/";
const pictures = resolve(target, "screenshots");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const desktop = { viewport: { width: 1440, height: 900 } };
const dark = { ...desktop, colorScheme: "dark" };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const darkPhone = { ...phone, colorScheme: "dark" };

let browser;
let stray = [];

before(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await chromium.launch(headless);
});

after(async () => {
  await browser?.close();
});

/** Opens a page, runs `use` and checks that nothing failed and nothing was asked of elsewhere. */
async function open(path, options, use) {
  const context = await browser.newContext(options);
  const errors = [];
  stray = [];
  await context.route("**", (route) => {
    const address = route.request().url();
    if (address.startsWith(site) || address.startsWith("data:")) return route.continue();
    stray.push(address);
    return route.abort();
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("requestfailed", (request) => errors.push(request.url()));
  try {
    await page.goto(site + path);
    await use(page);
  } finally {
    await context.close();
  }
  assert.deepEqual(stray, [], "requests that leave the folder");
  assert.deepEqual(errors, []);
}

function picture(page, name, fullPage = false) {
  return page.screenshot({ path: resolve(pictures, name + ".png"), fullPage });
}

async function type(page, words) {
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.locator(".results li").first().waitFor();
}

const names = (page) => page.locator(".results li .name").allTextContents();

/** The first results for `words`. */
async function find(words) {
  let found;
  await open("index.html", desktop, async (page) => {
    await type(page, words);
    found = await names(page);
  });
  return found;
}

describe("search", () => {
  it("finds receive! typed as recieve, and opens its entry", async () => {
    await open("index.html", desktop, async (page) => {
      await type(page, "recieve");
      const found = await names(page);
      await picture(page, "search");
      const at = found.indexOf("receive!");
      assert.ok(at >= 0 && at < 2, found.join(" "));
      for (let i = 0; i < at; i++) await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/chibi/net.html#receive!");
      const head = page.locator("[id='receive!']");
      assert.ok(await head.isVisible());
      const top = (await head.boundingBox()).y;
      assert.ok(top > 50 && top < 300, "the entry stands at the top: " + top);
      await picture(page, "entry");
    });
  });

  it("puts an exact name first", async () => {
    for (const name of ["send", "car", "let", "accept", "string-ref", "<", "socket"]) {
      assert.equal((await find(name))[0], name);
    }
  });

  it("knows beginnings, parts and initials of names", async () => {
    assert.ok((await find("get-ad")).includes("get-address-info"));
    assert.ok((await find("reuseaddr")).includes("socket-opt/reuseaddr"));
    assert.ok((await find("gai")).includes("get-address-info"));
  });

  it("forgives a slip", async () => {
    assert.ok((await find("get-adress-info")).includes("get-address-info"));
    assert.equal((await find("lisent"))[0], "listen");
    assert.ok((await find("vectro-ref")).includes("vector-ref"));
    assert.equal((await find("sock-opt/rcvbuf"))[0], "socket-opt/rcvbuf");
    assert.equal((await find("open-intput-file-descritor"))[0], "open-input-file-descriptor");
  });

  it("knows the names of C", async () => {
    assert.equal((await find("SO_REUSEADDR"))[0], "socket-opt/reuseaddr");
    assert.equal((await find("getadrinfo"))[0], "get-address-info");
  });

  it("looks for the words of a question that matter", async () => {
    assert.equal((await find("how do I read a line"))[0], "read-line");
    assert.equal((await find("do"))[0], "do");
  });

  it("finds words of the prose, misspelled too", async () => {
    assert.ok((await find("getaddrinfo(3)")).includes("get-address-info"));
    assert.ok((await find("chibi net socket pair")).includes("open-socket-pair"));
    assert.ok((await find("needs privilges")).includes("socket-type/raw"));
  });

  it("shows the place in the text, and marks what was found", async () => {
    await open("index.html", desktop, async (page) => {
      await type(page, "signal ends");
      const first = page.locator(".results li", { hasText: "(chibi net)" }).first();
      assert.match(await first.textContent(), /never a signal that ends the program/);
      const marks = await first.locator("mark").allTextContents();
      assert.deepEqual(new Set(marks), new Set(["signal", "ends"]));
      await picture(page, "search-text");
    });
  });

  it("finds the parts of guides", async () => {
    await open("index.html", desktop, async (page) => {
      await type(page, "time-outs");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/guide/sockets.html#time-outs");
    });
  });

  it("can be linked to", async () => {
    await open("index.html?q=accept", desktop, async (page) => {
      await page.locator(".results li").first().waitFor();
      assert.equal((await names(page))[0], "accept");
    });
  });

  it("finds libraries and guides", async () => {
    assert.equal((await find("chibi net"))[0], "(chibi net)");
    assert.ok((await find("getting started")).includes("Getting started"));
    assert.equal((await find("socket"))[1], "Sockets in ten minutes");
  });

  it("is followed by a program that shows the page, as any link", async () => {
    await open("chibi/net.html", desktop, async (page) => {
      await page.evaluate(() => {
        document.addEventListener("click", (event) => {
          const link = event.target.closest("a[href]");
          if (!link) return;
          event.preventDefault();
          document.title = link.href;
        });
      });
      await type(page, "vector-map");
      await page.keyboard.press("Enter");
      assert.match(await page.title(), /scheme\/base\.html#vector-map$/);
    });
  });

  it("says so when there is nothing", async () => {
    await open("index.html", desktop, async (page) => {
      await type(page, "qqqqqqqq");
      assert.equal(await page.locator(".results").textContent(), "Nothing found");
      await page.keyboard.press("Escape");
      assert.ok(await page.locator(".results").isHidden());
    });
  });

  it("works from a page in a folder and with the mouse", async () => {
    await open("scheme/base.html", desktop, async (page) => {
      await page.keyboard.press("Control+k");
      await page.keyboard.type("with-net-io");
      await page.locator(".results li").first().click();
      await page.waitForURL("**/chibi/net.html#with-net-io");
    });
  });
});

describe("reading", () => {
  it("needs no script", async () => {
    await open("chibi/net.html#accept", { ...desktop, javaScriptEnabled: false }, async (page) => {
      assert.ok(await page.locator("#accept").isVisible());
      assert.ok(await page.locator("#menu").isVisible());
      await picture(page, "no-script");
    });
  });

  it("follows the preference for dark and remembers a choice", async () => {
    await open("chibi/net.html", dark, async (page) => {
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const first = await ground();
      await picture(page, "dark");
      await page.locator(".theme").click();
      assert.notEqual(await ground(), first);
      await page.goto(site + "index.html");
      assert.notEqual(await ground(), first);
    });
  });

  it("follows the system again once that is what was chosen", async () => {
    await open("index.html", dark, async (page) => {
      await page.locator(".theme").click();
      await page.locator(".theme").click();
      assert.equal(await page.evaluate(() => localStorage.getItem("theme")), null);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined);
    });
  });

  it("shows how a name in code is used, to the mouse and to the keyboard", async () => {
    await open("guide/sockets.html", desktop, async (page) => {
      const card = page.locator(".card");
      const name = page.locator("main pre a", { hasText: /^make-listener-socket$/ }).first();
      await name.hover();
      await card.waitFor();
      assert.match(await card.textContent(), /^\(make-listener-socket addrinfo \[max-conn 128\]\)/);
      await picture(page, "card");
      await card.hover();
      await page.waitForTimeout(400);
      assert.ok(await card.isVisible(), "the mouse may go to the card");
      await page.keyboard.press("Escape");
      assert.ok(await card.isHidden());
      await page.locator("main p a", { hasText: /^with-net-io$/ }).first().focus();
      await card.waitFor();
      assert.match(await card.textContent(), /^\(with-net-io host service proc\)/);
      await page.mouse.wheel(0, 300);
      await card.waitFor({ state: "hidden" });
    });
  });

  it("goes from one guide to the next", async () => {
    await open("guide/sockets.html", desktop, async (page) => {
      await page.getByRole("link", { name: "Next Protocols" }).click();
      await page.waitForURL("**/guide/protocols.html");
      await page.getByRole("link", { name: "Before Sockets" }).click();
      await page.waitForURL("**/guide/sockets.html");
    });
  });

  it("leads from a topic to the entry, and from the source back", async () => {
    await open("topics.html#sockets", desktop, async (page) => {
      await page.locator(".overview a", { hasText: /^accept$/ }).click();
      await page.waitForURL("**/chibi/net.html#accept");
      await page.getByRole("link", { name: "Source of accept", exact: true }).click();
      await page.waitForURL("**/source/chibi/net/sockets.scm.html#L*");
      await page.locator(".listing a", { hasText: /^accept$/ }).click();
      await page.waitForURL("**/chibi/net.html#accept");
    });
  });

  it("offers a program to the editor, whole", async () => {
    await open("guide/getting-started.html", desktop, async (page) => {
      const link = page.getByRole("link", { name: "Open in VS Code" }).first();
      const address = new URL(await link.getAttribute("href"));
      assert.equal(address.protocol + "//" + address.host + address.pathname,
        "vscode://chibi-net.chibi-net/open");
      const code = address.searchParams.get("code");
      assert.match(code, /^\(import \(scheme base\)/);
      assert.match(code, /\(display \(greet "world"\)\)\n\(newline\)$/);
    });
  });

  it("shows the parts of a guide in the menu of a phone", async () => {
    await open("guide/sockets.html", phone, async (page) => {
      await page.locator(".menu-link").click();
      await page.locator(".menu").getByText("Datagrams").click();
      await page.waitForURL("**/guide/sockets.html#datagrams");
      assert.ok(await page.locator("#datagrams").isVisible());
      await picture(page, "phone-guide");
    });
  });

  it("fits a phone, and a small one", async () => {
    const all = readdirSync(fileURLToPath(site), { recursive: true });
    const pages = all.filter((path) => path.endsWith(".html") && !path.startsWith("source"));
    assert.ok(pages.length > 80);
    const wide = [];
    const context = await browser.newContext(phone);
    const page = await context.newPage();
    for (const path of pages) {
      await page.goto(site + path);
      for (const width of [390, 360, 320]) {
        await page.setViewportSize({ width, height: 780 });
        const found = await page.evaluate(() => document.documentElement.scrollWidth);
        if (found > width) wide.push(`${path} takes ${found} of ${width}`);
      }
    }
    await context.close();
    assert.deepEqual(wide, []);
    for (const path of ["index.html", "chibi/net.html", "guide/sockets.html", "checks.html"]) {
      await open(path, phone, (page) => picture(page, "phone-" + path.replace(/\W/g, "-")));
    }
  });

  it("has a menu on a phone", async () => {
    await open("chibi/net.html", phone, async (page) => {
      const menu = page.locator(".menu-link");
      await menu.click();
      assert.equal(await menu.getAttribute("aria-expanded"), "true");
      assert.ok(await page.locator(".menu").isVisible());
      await picture(page, "phone-menu");
      await page.locator(".menu").getByText("All names").click();
      await page.waitForURL("**/names.html");
    });
  });

  it("copies code with its values as comments", async () => {
    const options = { ...desktop, permissions: ["clipboard-read", "clipboard-write"] };
    await open("scheme/base.html", options, async (page) => {
      const frame = page.locator(".entry:has([id='string-ref']) .framed");
      await frame.hover();
      await frame.getByRole("button", { name: "Copy" }).click();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      assert.equal(text.trim(), '(string-ref "abc" 1) ; ⇒ #\\b');
    });
  });

  it("prints without what is for screens", async () => {
    await open("chibi/net.html", desktop, async (page) => {
      await page.emulateMedia({ media: "print" });
      for (const part of [".top", ".menu", ".contents"]) {
        assert.ok(await page.locator(part).isHidden(), part);
      }
      await picture(page, "print");
    });
  });

  it("is reached by keyboard alone", async () => {
    await open("chibi/net.html", desktop, async (page) => {
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      assert.ok(page.url().endsWith("#content"));
      await page.keyboard.press("Tab");
      const isInside = await page.evaluate(() => !!document.activeElement.closest("main"));
      assert.ok(isInside);
    });
  });
});

describe("accessibility", () => {
  const pages = ["index.html", "chibi/net.html", "names.html", "topics.html", "checks.html"];
  pages.push("check/unclosed-list.html", "guide/getting-started.html", "srfi/18.html");
  pages.push("source/chibi/net.scm.html", "scheme/small.html", "guide/documenting.html", "guide/differences.html");
  for (const path of pages) {
    for (const [look, options] of Object.entries({ light: desktop, dark, phone, darkPhone })) {
      it(`axe-core finds nothing in ${path}, ${look}`, async () => {
        await open(path, options, (page) => check(page));
      });
    }
  }

  for (const [look, options] of Object.entries({ light: desktop, dark })) {
    it(`axe-core finds nothing while results are shown, ${look}`, async () => {
      await open("chibi/net.html", options, async (page) => {
        await type(page, "needs privilges");
        await check(page);
      });
    });

    it(`axe-core finds nothing while a card is shown, ${look}`, async () => {
      await open("guide/sockets.html", options, async (page) => {
        await page.locator("main p a", { hasText: /^with-net-io$/ }).first().focus();
        await page.locator(".card").waitFor();
        await check(page);
      });
    });

    it(`axe-core finds nothing in the menu of a phone, ${look}`, async () => {
      await open("guide/sockets.html", { ...phone, colorScheme: options.colorScheme }, async (page) => {
        await page.locator(".menu-link").click();
        await check(page);
      });
    });
  }

  async function check(page) {
    await page.evaluate(axe);
    const found = await page.evaluate(() => 
      window.axe.run(document, { resultTypes: ["violations"], preload: false }),
    );
    const told = found.violations.map(
      (one) => one.id + ": " + one.nodes.slice(0, 3).map((node) => node.html.slice(0, 200)).join("\n"),
    );
    assert.deepEqual(told, []);
  }
});
