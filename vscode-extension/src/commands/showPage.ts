import type { Command } from "../parts";

/** Opens a page of the documentation, which a link in a hover names, at a place in it. */
export const showPage: Command = {
  name: "showPage",
  run: ({ documentation }, page, fragment) =>
    documentation.show(String(page), typeof fragment === "string" ? fragment : ""),
};
