import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { command: string; title: string }[];
    readonly keybindings: readonly { command: string; when: string }[];
    readonly menus: Record<string, readonly { command: string }[]>;
    readonly configuration: readonly { title: string; properties: Record<string, Record<string, unknown>> }[];
    readonly languages: readonly { configuration?: string; icon?: { light: string; dark: string } }[];
    readonly grammars: readonly { path: string }[];
    readonly snippets: readonly { path: string }[];
    readonly walkthroughs: readonly {
      steps: readonly { description: string; media: { image: Record<string, string> } }[];
    }[];
  };
}

// What the extension itself says to the server.
const OWN = ["chibiNet.documentationSite"];

const read = (file: string): string => readFileSync(file, "utf8");
const manifest = JSON.parse(read("package.json")) as Manifest;
const { contributes } = manifest;
const commands = new Set(contributes.commands.map(({ command }) => command));

describe("package.json", () => {
  it("uses only commands that it declares, in keys, menus and the walkthrough", () => {
    const used = [
      ...contributes.keybindings.map(({ command }) => command),
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command)),
      ...contributes.walkthroughs
        .flatMap(({ steps }) => steps)
        .flatMap(({ description }) =>
          [...description.matchAll(/\(command:([^?)]+)/g)].map(([, command]) => command ?? ""),
        ),
    ];
    assert.deepEqual(
      used.filter((command) => !commands.has(command)),
      [],
    );
  });

  it("binds keys only while Scheme is edited, or something of ours runs", () => {
    for (const { command, when } of contributes.keybindings) {
      assert.match(when, /editorLangId == scheme|chibi-net\./, command);
    }
  });

  it("names only files that are there", () => {
    const files = [
      manifest.icon,
      ...contributes.languages.flatMap(({ configuration, icon }) => [
        ...(configuration === undefined ? [] : [configuration]),
        ...(icon === undefined ? [] : [icon.light, icon.dark]),
      ]),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.snippets.map(({ path }) => path),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => Object.values(media.image))),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });

  it("describes every setting, with its default", () => {
    for (const { properties } of contributes.configuration) {
      for (const [name, setting] of Object.entries(properties)) {
        assert.match(name, /^chibiNet\./);
        assert.ok("default" in setting, `${name} has no default`);
        assert.match(String(setting["markdownDescription"]), /^[A-Z].*\.$/, name);
      }
    }
  });

  it("has the settings that the server knows, and no other for it", () => {
    const table = read("../docs/editors.md").split("## Settings")[1]?.split("\n## ")[0] ?? "";
    const served = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => `chibiNet.${name ?? ""}`);
    const declared = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
    assert.ok(served.length > 3);
    assert.deepEqual(
      served.filter((name) => !declared.includes(name) && !OWN.includes(name)),
      [],
    );
    const editing = contributes.configuration.find(({ title }) => title === "Editing");
    assert.deepEqual(
      Object.keys(editing?.properties ?? {}).filter((name) => !served.includes(name)),
      [],
    );
  });

  it("comes with a lock that names no registry", () => {
    assert.doesNotMatch(read("package-lock.json"), /"resolved"/);
  });
});
