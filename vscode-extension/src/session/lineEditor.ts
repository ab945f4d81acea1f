/** What a key did that the editor's owner has to act on. */
export type KeyEvent =
  | { readonly kind: "line"; readonly text: string }
  | { readonly kind: "interrupt" }
  | { readonly kind: "end" };

const CSI = "\x1b[";

/**
 * One line of input in a terminal that has no line editing of its own: keys come as the terminal
 * sends them, and what is to be written to it is returned. Knows the keys of readline that fingers
 * know, and a history.
 */
export class LineEditor {
  private before = "";
  private after = "";
  // Which row of the input the cursor is in, counted from the row of the prompt.
  private row = 0;
  private readonly history: string[] = [];
  private at = 0;
  private unfinished = "";
  private prompt = "";

  /** @param columns how wide the terminal is, asked again at each drawing */
  constructor(private readonly columns: () => number) {}

  get text(): string {
    return this.before + this.after;
  }

  /** Begins a line behind `prompt`; returns what shows it. */
  start(prompt: string): string {
    this.prompt = prompt;
    this.before = "";
    this.after = "";
    this.row = 0;
    this.at = this.history.length;
    return this.draw();
  }

  /** What takes the input from the screen, so that something can be written there. */
  hide(): string {
    const up = this.row > 0 ? `${CSI}${this.row}A` : "";
    this.row = 0;
    return `\r${up}${CSI}J`;
  }

  /** What shows the input again, at the cursor. */
  show(): string {
    this.row = 0;
    return this.draw();
  }

  /** Takes what was typed or pasted, up to the first key that its owner has to act on. */
  type(data: string): { write: string; event?: KeyEvent; rest: string } {
    let write = "";
    let rest = data;
    while (rest !== "") {
      const key = firstKey(rest);
      rest = rest.slice(key.length);
      const event = this.press(key);
      if (event) {
        write += event.kind === "line" ? `${this.toEnd()}\r\n` : "";
        return { write, event, rest };
      }
      if (key === "\x0c") {
        write += `${CSI}2J${CSI}H`;
        this.row = 0;
      }
      write += this.hide() + this.draw();
    }
    return { write, rest };
  }

  private press(key: string): KeyEvent | undefined {
    switch (key) {
      case "\r":
      case "\n":
        return this.enter();
      case "\x03":
        return { kind: "interrupt" };
      case "\x04":
        if (this.text === "") {
          return { kind: "end" };
        }
        this.after = this.after.slice(firstCharacter(this.after).length);
        break;
      case "\x7f":
      case "\b":
        this.before = this.before.slice(0, -lastCharacter(this.before).length || undefined);
        break;
      case `${CSI}3~`:
        this.after = this.after.slice(firstCharacter(this.after).length);
        break;
      case `${CSI}D`:
      case "\x02":
        this.move(-lastCharacter(this.before).length);
        break;
      case `${CSI}C`:
      case "\x06":
        this.move(firstCharacter(this.after).length);
        break;
      case `${CSI}1;5D`:
      case "\x1bb":
        this.move(-(/\S*\s*$/.exec(this.before)?.[0].length ?? 0));
        break;
      case `${CSI}1;5C`:
      case "\x1bf":
        this.move(/^\s*\S*/.exec(this.after)?.[0].length ?? 0);
        break;
      case `${CSI}H`:
      case `${CSI}1~`:
      case "\x01":
        this.move(-this.before.length);
        break;
      case `${CSI}F`:
      case `${CSI}4~`:
      case "\x05":
        this.move(this.after.length);
        break;
      case "\x15":
        this.before = "";
        break;
      case "\x0b":
        this.after = "";
        break;
      case "\x17":
        this.before = this.before.replace(/\S*\s*$/, "");
        break;
      case `${CSI}A`:
      case "\x10":
        this.recall(-1);
        break;
      case `${CSI}B`:
      case "\x0e":
        this.recall(1);
        break;
      case "\t":
        this.before += "  ";
        break;
      default:
        if (!/^[\x00-\x1f]/.test(key)) {
          this.before += key;
        }
    }
    return undefined;
  }

  private enter(): KeyEvent {
    const text = this.text;
    if (text.trim() !== "" && this.history.at(-1) !== text) {
      this.history.push(text);
    }
    return { kind: "line", text };
  }

  private move(by: number): void {
    const text = this.text;
    const at = this.before.length + by;
    this.before = text.slice(0, at);
    this.after = text.slice(at);
  }

  private recall(step: number): void {
    const at = this.at + step;
    if (at < 0 || at > this.history.length) {
      return;
    }
    if (this.at === this.history.length) {
      this.unfinished = this.text;
    }
    this.at = at;
    this.before = this.history[at] ?? this.unfinished;
    this.after = "";
  }

  // Draws from the row of the prompt, and leaves the cursor where it belongs.
  private draw(): string {
    const width = Math.max(2, this.columns());
    const all = columnsOf(this.prompt + this.text);
    const cursor = columnsOf(this.prompt + this.before);
    const lastRow = Math.floor(all / width);
    this.row = Math.floor(cursor / width);
    // A terminal keeps the cursor behind the last column until something follows.
    const wrap = all > 0 && all % width === 0 ? "\r\n" : "";
    const up = lastRow > this.row ? `${CSI}${lastRow - this.row}A` : "";
    const column = cursor % width;
    const right = column > 0 ? `${CSI}${column}C` : "";
    return `${this.prompt}${this.text}${wrap}${up}\r${right}`;
  }

  private toEnd(): string {
    this.move(this.after.length);
    return this.hide() + this.draw();
  }
}

const SEQUENCE = /^\x1b(?:\[[0-9;]*[A-Za-z~]|O[A-Za-z]|.)?/su;

// Terminals send some keys in two ways.
function firstKey(data: string): string {
  const sequence = SEQUENCE.exec(data)?.[0];
  if (sequence !== undefined) {
    return sequence;
  }
  return data.startsWith("\r\n") ? "\r\n".slice(0, 1) : firstCharacter(data);
}

const firstCharacter = (text: string): string => /^./su.exec(text)?.[0] ?? "";

const lastCharacter = (text: string): string => /.$/su.exec(text)?.[0] ?? "";

// East Asian wide characters and emoji take two columns, marks that combine none.
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** How many columns a text takes in a terminal. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text.replace(/\x1b\[[0-9;]*[A-Za-z]/g, "")) {
    columns += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  }
  return columns;
}
