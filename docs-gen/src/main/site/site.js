// What pages do beyond being read: search, the colours, the menu on a phone, copying code. Nothing
// here is needed to read, and nothing is asked of any server.
"use strict";

(() => {
  const root = document.documentElement.dataset.root || "";
  const editor = "vscode://chibi-net.chibi-net/open?code=";

  /** An element with attributes and children. */
  function element(tag, attributes = {}, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    made.append(...children);
    return made;
  }

  function drawing(path, attributes) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const all = { viewBox: "0 0 24 24", "aria-hidden": "true", ...attributes };
    for (const [name, value] of Object.entries(all)) svg.setAttribute(name, value);
    line.setAttribute("d", path);
    svg.append(line);
    return svg;
  }

  // ---- How well an item of the index answers a query

  /** How many letters differ, where two that change places count once; more than `limit` is all. */
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    let before = [];
    let above = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const row = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      before = above;
      above = row;
    }
    return above[b.length];
  }

  const parts = (name) => name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  /** The score of a typed word that may hold a slip, against `name` or its beginning. */
  function slip(word, name) {
    const limit = slips(word);
    if (!limit) return 0;
    let best = limit + 1;
    for (const length of [word.length - 1, word.length, word.length + 1, name.length]) {
      best = Math.min(best, distance(word, name.slice(0, length), limit));
    }
    if (best > limit) return 0;
    return 420 - 80 * best - Math.min(40, Math.abs(name.length - word.length));
  }

  /** How many slips a typed word may hold. */
  const slips = (word) => [4, 6, 12].filter((length) => word.length >= length).length;

  /** Words that a question is made of and that tell nothing of what is looked for. */
  const fillers = new Set(
    "a an and are at be can do does for from how i if in is it my of on or that the this to what when where which why with you".split(" "),
  );

  /** The words of `query` that are looked for; two may well be names, such as `do` and `and`. */
  function sought(query) {
    const words = query.split(/\s+/).filter(Boolean);
    const telling = words.filter((word) => !fillers.has(word));
    return words.length > 2 && telling.length ? telling : words;
  }

  /** An item of the index with what each keystroke would compute again. */
  function prepared(item) {
    const name = item.n.toLowerCase();
    return {
      ...item,
      name,
      pieces: parts(name),
      library: item.l.toLowerCase(),
      summary: item.s.toLowerCase(),
      text: item.t.toLowerCase(),
    };
  }

  function scoreName(word, { name, pieces }) {
    if (name === word) return 1000;
    if (name.startsWith(word)) return 800 - Math.min(200, name.length - word.length);
    if (pieces.some((piece) => piece.startsWith(word))) return 560 - Math.min(60, name.length);
    if (name.includes(word)) return 480 - Math.min(60, name.length);
    if (word.length > 1 && pieces.map((piece) => piece[0]).join("").startsWith(word)) return 430;
    return Math.max(slip(word, name), ...pieces.map((piece) => slip(word, piece) - 60));
  }

  /** The score of a typed word; texts are searched for what it may have been meant to be, too. */
  function scoreWord({ word, meant }, item) {
    const byName = scoreName(word, item);
    if (byName > 0) return byName;
    const scores = { library: 160, summary: 140, text: 100 };
    for (const [part, score] of Object.entries(scores)) {
      if (meant.some((one) => item[part].includes(one))) return score;
    }
    return 0;
  }

  /** The words of all texts. */
  const vocabulary = (items) =>
    new Set(items.flatMap((item) => parts(item.summary + " " + item.text)));

  /** Those of `all` that a word which stands nowhere was meant to be. */
  function near(word, all) {
    let limit = slips(word);
    let found = [];
    if (!limit) return found;
    for (const known of all) {
      const away = distance(word, known, limit);
      if (away < limit) found = [];
      if (away <= limit) {
        found.push(known);
        limit = away;
      }
    }
    return found;
  }

  /** All words of the query have to be found, as they are or corrected; the name counts most. */
  function find(query, { items, known }) {
    const whole = query.toLowerCase().trim();
    const words = sought(whole);
    if (words.length === 0) return { items: [], words };
    const asked = words.map((word) => {
      const stands = ({ name, library, summary, text }) =>
        [name, library, summary, text].some((one) => one.includes(word));
      return { word, meant: items.some(stands) ? [word] : [word, ...near(word, known)] };
    });
    const found = [];
    for (const item of items) {
      const scores = asked.map((one) => scoreWord(one, item));
      if (scores.some((score) => score <= 0)) continue;
      let score = scores.reduce((sum, one) => sum + one, 0) / words.length;
      if (item.name === whole) score += 500;
      else if (item.pieces.join(" ") === whole) score += 400;
      // Sockets are what most people come for.
      if (item.l === "(chibi net)" || item.n === "(chibi net)") score += 15;
      // A whole guide says more than one of many names that begin alike.
      if (item.k === "guide" && !item.l) score += 40;
      found.push({ item, score });
    }
    found.sort((a, b) => b.score - a.score || a.item.n.length - b.item.n.length);
    return { items: found.slice(0, 12).map((one) => one.item), words: asked.flatMap(({ meant }) => meant) };
  }

  // ---- How a found item is shown

  /** The sentence to show: the summary, or the place of the text in which a word was found. */
  function excerpt(item, words) {
    const isSeen = (word) =>
      item.name.includes(word) || item.summary.includes(word) || item.library.includes(word);
    const hidden = words.find((word) => !isSeen(word) && item.text.includes(word));
    if (!hidden) return item.s;
    const at = item.text.indexOf(hidden);
    const start = at < 40 ? 0 : item.t.lastIndexOf(" ", at - 30) + 1;
    return (start > 0 ? "… " : "") + item.t.slice(start, start + 160);
  }

  /** `text` with the words that were found in marks of their own. */
  function marked(text, words) {
    const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const pieces = text.split(new RegExp("(" + escaped.join("|") + ")", "iu"));
    return pieces.map((piece, i) => (i % 2 ? element("mark", {}, piece) : piece));
  }

  // ---- Search

  let index = null;

  /** The index comes as a script: pages on a disk may load one, but not read a file. */
  function loadIndex() {
    index ??= new Promise((resolve, reject) => {
      const script = element("script", { src: root + "assets/search.js" });
      script.onload = () => {
        const items = window.siteIndex.map(prepared);
        const at = new Map(items.map((item) => [item.u, item]));
        resolve({ items, at, known: vocabulary(items) });
      };
      script.onerror = reject;
      document.head.append(script);
    });
    return index;
  }

  function search() {
    const place = document.querySelector(".search");
    const input = element("input", {
      type: "search",
      role: "combobox",
      placeholder: "Search",
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
      "aria-label": "Search names and text",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": "results",
    });
    const list = element("ul", { id: "results", class: "results", role: "listbox", hidden: "" });
    list.setAttribute("aria-label", "What was found");
    const lens = drawing("M11 4a7 7 0 1 0 0 14a7 7 0 1 0 0-14M16.5 16.5L21 21", { class: "lens" });
    place.append(element("div", { class: "box" }, lens, input, element("kbd", {}, "/"), list));
    let items = [];
    let chosen = -1;

    function show(isOpen) {
      list.hidden = !isOpen;
      input.setAttribute("aria-expanded", String(isOpen));
      if (!isOpen) input.removeAttribute("aria-activedescendant");
    }

    function choose(at) {
      chosen = at;
      [...list.children].forEach((option, i) => {
        option.setAttribute("aria-selected", String(i === at));
      });
      const option = list.children[at];
      if (option) {
        input.setAttribute("aria-activedescendant", option.id);
        option.scrollIntoView({ block: "nearest" });
      }
    }

    function open(item) {
      show(false);
      input.blur();
      document.body.classList.remove("menu-open");
      // A link that is clicked, so that a program that shows the page can follow it in its own way.
      const link = element("a", { href: root + item.u, hidden: "" });
      document.body.append(link);
      link.click();
      link.remove();
    }

    function option(item, i, words) {
      const line = element(
        "li",
        { class: item.k, role: "option", id: "result-" + i, "aria-selected": "false" },
        element("span", { class: "from" }, item.l || item.k),
        element("span", { class: "name" }, ...marked(item.n, words)),
        element("span", { class: "what" }, ...marked(excerpt(item, words), words)),
      );
      line.addEventListener("mousemove", () => chosen !== i && choose(i));
      line.addEventListener("mousedown", (event) => {
        event.preventDefault();
        open(item);
      });
      return line;
    }

    async function update() {
      const query = input.value;
      if (!query.trim()) {
        show(false);
        return;
      }
      const all = await loadIndex();
      if (query !== input.value) return;
      const found = find(query, all);
      items = found.items;
      const lines = items.map((item, i) => option(item, i, found.words));
      const none = element(
        "li",
        { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" },
        "Nothing found",
      );
      list.replaceChildren(...(lines.length ? lines : [none]));
      show(true);
      choose(items.length ? 0 : -1);
    }

    input.addEventListener("focus", () => {
      loadIndex();
      update();
    });
    input.addEventListener("input", update);
    input.addEventListener("blur", () => show(false));
    input.addEventListener("keydown", (event) => {
      const steps = { ArrowDown: 1, ArrowUp: -1 };
      if (event.key in steps && items.length && !list.hidden) {
        event.preventDefault();
        choose((chosen + steps[event.key] + items.length) % items.length);
      } else if (event.key === "Enter" && items[chosen] && !list.hidden) {
        event.preventDefault();
        open(items[chosen]);
      } else if (event.key === "Escape") {
        if (list.hidden) input.blur();
        show(false);
      }
    });
    // Others may link to a search: index.html?q=receive
    const asked = new URLSearchParams(location.search).get("q");
    if (asked) {
      input.value = asked;
      input.focus();
    }
    document.addEventListener("keydown", (event) => {
      const isTyping = event.target.closest("input, textarea, [contenteditable]");
      const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey;
      const isCombination = event.key === "k" && (event.ctrlKey || event.metaKey);
      if (isSlash || isCombination) {
        event.preventDefault();
        input.focus();
        input.select();
      }
    });
  }

  // ---- Light and dark

  function theme() {
    const moon = "M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z";
    const button = element(
      "button",
      { class: "theme", type: "button", "aria-label": "Light or dark colours" },
      drawing(moon),
    );
    const system = matchMedia("(prefers-color-scheme: dark)");
    button.addEventListener("click", () => {
      const data = document.documentElement.dataset;
      const isDark = data.theme ? data.theme === "dark" : system.matches;
      const wanted = isDark ? "light" : "dark";
      // What the system prefers needs no choice, and follows it when it changes.
      const isPreferred = system.matches === (wanted === "dark");
      if (isPreferred) delete data.theme;
      else data.theme = wanted;
      try {
        if (isPreferred) localStorage.removeItem("theme");
        else localStorage.setItem("theme", wanted);
      } catch {
        // It holds for this page then.
      }
    });
    document.querySelector(".menu-link").before(button);
  }

  // ---- The menu on a phone; without a script its link leads to the end of the page

  function menu() {
    const link = document.querySelector(".menu-link");
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    function toggle(isOpen) {
      document.body.classList.toggle("menu-open", isOpen);
      link.setAttribute("aria-expanded", String(isOpen));
      link.textContent = isOpen ? "Close" : "Menu";
      if (isOpen) document.getElementById("menu").scrollTop = 0;
    }
    link.addEventListener("click", (event) => {
      event.preventDefault();
      toggle(!document.body.classList.contains("menu-open"));
    });
    link.addEventListener("keydown", (event) => {
      if (event.key === " ") {
        event.preventDefault();
        link.click();
      }
    });
    document.addEventListener("keydown", (event) => event.key === "Escape" && toggle(false));
    document.getElementById("menu").addEventListener("click", (event) => {
      if (event.target.closest("a")) toggle(false);
    });
    const here = document.querySelector(".menu [aria-current]");
    const side = document.getElementById("menu");
    if (here && side.scrollHeight > side.clientHeight) {
      side.scrollTop = here.offsetTop - side.clientHeight / 3;
    }
  }

  // ---- Code

  /** The code of a box as a program: what stands behind an arrow becomes a comment. */
  function program(box) {
    return box.textContent.replace(/[ \t]*⇒[ \t]*(.*)$/gm, (_, value) => " ; ⇒ " + value);
  }

  async function copy(text) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = element("textarea", { "aria-hidden": "true" });
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  }

  function code() {
    for (const box of document.querySelectorAll("pre.code:not(.listing, .output)")) {
      const frame = element("div", { class: "framed" });
      const button = element("button", { type: "button" }, "Copy");
      const tools = element("div", { class: "tools" }, button);
      button.addEventListener("click", async () => {
        await copy(program(box.querySelector("code")));
        button.textContent = "Copied";
        button.classList.add("done");
        setTimeout(() => {
          button.textContent = "Copy";
          button.classList.remove("done");
        }, 1500);
      });
      if (box.classList.contains("scheme")) {
        const link = element("a", { href: "#" }, "Open in VS Code");
        link.href = editor + encodeURIComponent(program(box.querySelector("code")));
        tools.append(link);
      }
      box.replaceWith(frame);
      frame.append(box, tools);
    }
    const reach = () => {
      for (const box of document.querySelectorAll("pre.code")) {
        if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
        else box.removeAttribute("tabindex");
      }
    };
    reach();
    addEventListener("resize", reach);
    document.fonts?.ready.then(reach);
  }

  // ---- A card with the usage of a name in code, for the mouse and the keyboard

  function cards() {
    if (!matchMedia("(hover: hover)").matches) return;
    const start = new URL(root || ".", document.baseURI).href;
    const card = element("div", { id: "card", class: "card", role: "tooltip", hidden: "" });
    document.querySelector("main").append(card);
    let link = null;
    let timer = 0;

    function hide() {
      clearTimeout(timer);
      link?.removeAttribute("aria-describedby");
      link = null;
      card.hidden = true;
    }

    async function show(at) {
      const index = await loadIndex();
      const item = index.at.get(at.href.slice(start.length));
      if (!item || link !== at) return;
      card.replaceChildren(
        element("code", {}, item.g ?? item.n),
        element("p", {}, item.s),
        element("p", { class: "from" }, item.k + " of " + item.l),
      );
      card.hidden = false;
      const place = at.getBoundingClientRect();
      const isBelow = place.bottom + card.offsetHeight + 16 < innerHeight;
      const top = isBelow ? place.bottom + 6 : place.top - card.offsetHeight - 6;
      const left = Math.min(place.left, document.documentElement.clientWidth - card.offsetWidth - 12);
      card.style.top = top + scrollY + "px";
      card.style.left = Math.max(12, left) + scrollX + "px";
      at.setAttribute("aria-describedby", "card");
    }

    function approach(event) {
      const at = event.target.closest("main code a[href*='#']");
      if (at === link || event.target.closest(".card")) {
        clearTimeout(timer);
        if (at && card.hidden) timer = setTimeout(() => show(at), 250);
        return;
      }
      // A mouse that lies about does not take the card from the keyboard.
      if (!at && link && link === document.activeElement && event.type === "pointerover") return;
      clearTimeout(timer);
      if (!at) {
        // Time enough to reach the card itself.
        timer = setTimeout(hide, 200);
        return;
      }
      hide();
      link = at;
      timer = setTimeout(() => show(at), 250);
    }

    document.addEventListener("pointerover", approach);
    document.addEventListener("focusin", approach);
    document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
    // A link that is focused may scroll into view first.
    addEventListener("scroll", () => card.hidden || hide(), { passive: true });
  }

  // ---- Where the reader is, in "On this page"

  function position() {
    const links = new Map();
    for (const link of document.querySelectorAll(".contents a")) {
      links.set(decodeURIComponent(link.hash.slice(1)), link);
    }
    const targets = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    let marked = null;
    const update = () => {
      let at = null;
      for (const target of targets) {
        if (target.getBoundingClientRect().top > 120) break;
        at = target;
      }
      const link = at && links.get(at.id);
      if (link === marked) return;
      marked?.classList.remove("here");
      link?.classList.add("here");
      marked = link;
      const list = link?.closest(".contents");
      if (list) {
        const top = link.offsetTop - list.offsetTop;
        if (top < list.scrollTop || top > list.scrollTop + list.clientHeight - 80) {
          list.scrollTop = top - list.clientHeight / 2;
        }
      }
    };
    let isWaiting = false;
    const soon = () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        update();
      });
    };
    if (targets.length) {
      addEventListener("scroll", soon, { passive: true });
      update();
    }
  }

  search();
  theme();
  menu();
  code();
  cards();
  position();
})();
