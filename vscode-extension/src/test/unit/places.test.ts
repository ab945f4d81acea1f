import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { placesOf } from "../../documentation/places";

const GOLDEN = "../docs-gen/src/test/resources/golden/index.json";

describe("the places of the documentation", () => {
  const places = placesOf(readFileSync(GOLDEN, "utf8"));
  const find = (name: string) => places.find((place) => place.name === name);

  it("are the names, each at the library that defines it", () => {
    assert.deepEqual(find("make-pot"), {
      name: "make-pot",
      what: "procedure of (tea pot)",
      summary: find("make-pot")?.summary,
      page: "tea/pot.html",
      fragment: "make-pot",
    });
    assert.equal(places.filter((place) => place.name === "make-pot").length, 1);
  });

  it("are the libraries, guides and checks", () => {
    assert.equal(find("(tea pot)")?.what, "library");
    assert.equal(find("Brewing & pouring")?.page, "guide/brewing.html");
    assert.equal(find("cold-water")?.what, "check");
  });
});
