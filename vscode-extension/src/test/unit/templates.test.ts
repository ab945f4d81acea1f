import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";

interface Entry {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
}

const entries = JSON.parse(readFileSync("templates/index.json", "utf8")) as Entry[];

describe("the templates of new programs", () => {
  it("are programs here or among the examples", () => {
    for (const { name } of entries) {
      assert.ok(
        existsSync(`templates/${name}.scm`) || existsSync(`../examples/${name}.scm`),
        name,
      );
    }
  });

  it("are all listed", () => {
    const own = readdirSync("templates").filter((name) => name.endsWith(".scm"));
    const listed = entries.map(({ name }) => `${name}.scm`);
    assert.deepEqual(
      own.filter((name) => !listed.includes(name)),
      [],
    );
  });
});
