import { pageOf } from "./page";

/** A place of the documentation that can be looked for by its name. */
export interface Place {
  readonly name: string;
  /** What it is: the kind of name and its library, or the kind of page. */
  readonly what: string;
  readonly summary: string;
  readonly page: string;
  readonly fragment: string;
}

/** What the site's `index.json` says, as far as it is needed; `index.schema.json` has it all. */
interface Index {
  readonly libraries: readonly {
    readonly name: string;
    readonly page: string;
    readonly summary: string;
    readonly exports: readonly {
      readonly name: string;
      readonly kind: string;
      readonly library: string;
      readonly address: string;
      readonly summary: string;
    }[];
  }[];
  readonly guides: readonly { readonly title: string; readonly page: string; readonly summary: string }[];
  readonly checks: readonly { readonly code: string; readonly page: string; readonly summary: string }[];
}

/**
 * Every name at the library that defines it, every library, guide and check.
 *
 * @param text the content of the site's `index.json`
 */
export function placesOf(text: string): Place[] {
  const index = JSON.parse(text) as Index;
  const names = index.libraries.flatMap((library) =>
    library.exports
      .filter((one) => one.library === library.name)
      .map((one) => place(one.name, `${one.kind} of ${library.name}`, one.summary, one.address)),
  );
  return [
    ...names,
    ...index.libraries.map((one) => place(one.name, "library", one.summary, one.page)),
    ...index.guides.map((one) => place(one.title, "guide", one.summary, one.page)),
    ...index.checks.map((one) => place(one.code, "check", one.summary, one.page)),
  ];
}

function place(name: string, what: string, summary: string, address: string): Place {
  return { name, what, summary, ...pageOf(address) };
}
