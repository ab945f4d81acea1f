// Packs the extension twice: chibi-net.vsix with a Java of its own for this platform, and
// chibi-net-universal.vsix for every platform with a Java installed.
//
//   node build/package.mjs SERVER PROTOCOL SITE PROJECT JDK
//
// SERVER is a folder of jars, PROTOCOL one more jar, SITE the documentation, PROJECT the project's
// folder and JDK that of a Java with jlink.
import { execFileSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bundle } from "./bundle.mjs";
import { notices } from "./notices.mjs";

// What the product and its libraries ask of Java; jdk.zipfs reads the bundled libraries' jar.
const MODULES = [
  "java.base",
  "java.logging",
  "java.management",
  "jdk.unsupported",
  "jdk.zipfs",
];
// What only the build asks for.
const NOT_NEEDED = ["java.compiler"];
// Of every file in the packages, so that the same sources make the same bytes.
const EPOCH = "1767225600";

const [server, protocol, site, project, jdk] = process.argv.slice(2).map((name) => path.resolve(name));
const root = path.dirname(import.meta.dirname);
const target = path.join(root, "target");
const stage = path.join(target, "extension");
const image = path.join(target, "java");

const tool = (name) => path.join(jdk, "bin", process.platform === "win32" ? `${name}.exe` : name);

const isJar = (name) => name.endsWith(".jar");

/** Fails if the product has come to need a module that the image would not have. */
function checkModules() {
  const own = readdirSync(server)
    .filter((name) => /^(runtime|language-server|net-ffi)/.test(name))
    .map((name) => path.join(server, name))
    .concat(protocol);
  const options = ["--print-module-deps", "--ignore-missing-deps", "--multi-release", "17"];
  const needed = execFileSync(tool("jdeps"), [...options, ...own], { encoding: "utf8" });
  const missing = needed
    .trim()
    .split("\n")
    .at(-1)
    .split(",")
    .filter((name) => ![...MODULES, ...NOT_NEEDED].includes(name));
  if (missing.length > 0) {
    throw new Error(`the Java image lacks ${missing.join(", ")}: add them to MODULES`);
  }
}

function link() {
  const release = readFileSync(path.join(jdk, "release"), "utf8");
  const copy = path.join(image, "of");
  const wanted = `${release}${MODULES.join(" ")}\n`;
  if (existsSync(copy) && readFileSync(copy, "utf8") === wanted) {
    return;
  }
  const jlink = tool("jlink");
  if (!existsSync(jlink)) {
    throw new Error(`${jlink} is not there: a JDK is needed, not only a Java that runs programs`);
  }
  rmSync(image, { recursive: true, force: true });
  execFileSync(
    jlink,
    [
      "--add-modules",
      MODULES.join(","),
      "--strip-java-debug-attributes",
      "--no-header-files",
      "--no-man-pages",
      "--output",
      image,
    ],
    { stdio: "inherit" },
  );
  writeFileSync(copy, wanted);
}

function manifest() {
  const all = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  delete all.devDependencies;
  delete all.scripts;
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** The page of the extension, with its pictures in it: VS Code shows none that are files. */
function readme() {
  return readFileSync(path.join(root, "README.md"), "utf8").replace(
    /(!\[[^\]]*\])\(([^)]+\.png)\)/g,
    (_, text, file) =>
      `${text}(data:image/png;base64,${readFileSync(path.join(root, file)).toString("base64")})`,
  );
}

async function fill() {
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  const { metafile } = await bundle([path.join(root, "src", "extension.ts")], {
    outfile: path.join(stage, "extension.js"),
    minify: true,
    legalComments: "none",
  });
  writeFileSync(path.join(stage, "package.json"), manifest());
  writeFileSync(path.join(stage, "README.md"), readme());
  for (const name of ["images", "language", "templates"]) {
    cpSync(path.join(root, name), path.join(stage, name), { recursive: true });
  }
  for (const name of ["LICENSE", "CHANGELOG.md"]) {
    copyFileSync(path.join(project, name), path.join(stage, name));
  }
  const templates = JSON.parse(readFileSync(path.join(root, "templates", "index.json"), "utf8"));
  for (const { name } of templates) {
    const own = path.join(stage, "templates", `${name}.scm`);
    if (!existsSync(own)) {
      copyFileSync(path.join(project, "examples", `${name}.scm`), own);
    }
  }
  cpSync(server, path.join(stage, "server"), { recursive: true });
  copyFileSync(protocol, path.join(stage, "server", "lsp4j.jar"));
  copyFileSync(
    path.join(project, "runtime", "src", "archive", "training.scm"),
    path.join(stage, "server", "training.scm"),
  );
  writeFileSync(
    path.join(stage, "ThirdPartyNotices.txt"),
    notices(readdirSync(path.join(stage, "server")).filter(isJar).sort(), Object.keys(metafile.inputs)),
  );
  cpSync(site, path.join(stage, "site"), { recursive: true });
  cpSync(image, path.join(stage, "java"), { recursive: true });
}

function pack(name, options, ignored) {
  const ignoring = path.join(target, `${name}.ignore`);
  writeFileSync(ignoring, ignored.map((pattern) => `${pattern}\n`).join(""));
  const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
  execFileSync(
    process.execPath,
    [
      vsce,
      "package",
      "--no-dependencies",
      "--no-rewrite-relative-links",
      "--allow-missing-repository",
      "--allow-star-activation",
      "--ignoreFile",
      ignoring,
      "--out",
      path.join(target, name),
      ...options,
    ],
    {
      cwd: stage,
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, SOURCE_DATE_EPOCH: EPOCH },
    },
  );
}

checkModules();
link();
await fill();
pack("chibi-net.vsix", ["--target", `${process.platform}-${process.arch}`], ["java/of"]);
pack("chibi-net-universal.vsix", [], ["java/**"]);
