import assert from "node:assert/strict";
import { framed, pageOf } from "../../documentation/page";

const frame = {
  base: "https://site/chibi/net.html",
  site: "https://site/",
  source: "https://source",
  nonce: "n",
  fragment: "open-net-io",
  isDark: true,
};

describe("a page of the documentation", () => {
  it("finds its files, and runs only scripts of the site and of the frame", () => {
    const html = framed('<html><head><meta charset="utf-8"></head><body></body></html>', frame);
    assert.match(html, /<base href="https:\/\/site\/chibi\/net\.html">/);
    assert.match(html, /default-src 'none'/);
    assert.match(html, /script-src https:\/\/source 'nonce-n'/);
    assert.match(html, /"https:\/\/site\/", "open-net-io"/);
  });

  it("has the editor's colours, whatever was chosen on the site", () => {
    const html = framed('<head><script src="../assets/theme.js"></script></head>', frame);
    assert.doesNotMatch(html, /theme\.js/);
    assert.match(html, /dataset\.theme = "dark"/);
  });

  it("is the first of a folder where no file is named", () => {
    assert.deepEqual(pageOf("chibi/net.html#set!"), { page: "chibi/net.html", fragment: "set!" });
    assert.deepEqual(pageOf(""), { page: "index.html", fragment: "" });
    assert.deepEqual(pageOf("guide/#a%20b"), { page: "guide/index.html", fragment: "a b" });
  });
});
