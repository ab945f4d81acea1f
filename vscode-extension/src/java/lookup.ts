import * as path from "node:path";
import { featureOf, OLDEST_JAVA, versionInBanner, versionInRelease } from "./version";

/** A Java that can be started. */
export interface Java {
  /** Its folder, in which `bin/java` stands. */
  readonly home: string;
  readonly executable: string;
  readonly version: string;
  readonly feature: number;
  /** Where it was found, in words for people. */
  readonly source: string;
}

/** A Java that cannot be used, and why. */
export interface Refused {
  readonly home: string;
  readonly source: string;
  readonly reason: string;
}

export interface Lookup {
  readonly java?: Java;
  readonly refused: readonly Refused[];
  /** Whether the user's own setting names no usable Java; nothing else is tried then. */
  readonly settingIsWrong: boolean;
}

/** The machine, as far as the lookup looks at it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  /** The text of a file; undefined if it cannot be read. */
  read(file: string): Promise<string | undefined>;
  isExecutable(file: string): Promise<boolean>;
  /** The names in a folder; none if it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /** The file with all symbolic links followed. */
  real(file: string): Promise<string>;
  /** What `java -version` prints. */
  banner(executable: string): Promise<string>;
}

export interface Wishes {
  /** The folder of the Java that came with the extension. */
  readonly bundled: string;
  /** The setting `chibiNet.java.home`; empty if not set. */
  readonly setting: string;
}

/**
 * Finds the Java to use: that of the setting, else the one that came with the extension, else
 * `JAVA_HOME`, the `PATH`, and the folders where Java is usually installed.
 */
export async function findJava(wishes: Wishes, machine: Machine): Promise<Lookup> {
  const refused: Refused[] = [];
  if (wishes.setting !== "") {
    const home = wishes.setting.replace(/^~(?=$|[\\/])/, machine.home);
    const java = await look(home, "setting chibiNet.java.home", machine, refused);
    return java ? { java, refused, settingIsWrong: false } : { refused, settingIsWrong: true };
  }
  for await (const [home, source] of candidates(wishes.bundled, machine)) {
    const java = await look(home, source, machine, refused);
    if (java) {
      return { java, refused, settingIsWrong: false };
    }
  }
  return { refused, settingIsWrong: false };
}

async function* candidates(bundled: string, machine: Machine): AsyncGenerator<[string, string]> {
  yield [bundled, "bundled"];
  const javaHome = machine.environment["JAVA_HOME"];
  if (javaHome !== undefined && javaHome !== "") {
    yield [javaHome, "JAVA_HOME"];
  }
  const separator = machine.platform === "win32" ? ";" : ":";
  const folders = machine.environment["PATH"] ?? machine.environment["Path"] ?? "";
  for (const folder of folders.split(separator)) {
    const executable = path.join(folder, javaName(machine));
    if (folder !== "" && (await machine.isExecutable(executable))) {
      yield [path.dirname(path.dirname(await machine.real(executable))), "PATH"];
    }
  }
  for (const [folder, inside] of knownFolders(machine)) {
    // The newest first, as far as names tell.
    const names = [...(await machine.list(folder))].sort(byNumber).reverse();
    for (const name of names) {
      yield [path.join(folder, name, inside), folder];
    }
  }
}

function knownFolders(machine: Machine): [folder: string, inside: string][] {
  switch (machine.platform) {
    case "darwin":
      return [
        ["/Library/Java/JavaVirtualMachines", "Contents/Home"],
        [path.join(machine.home, "Library/Java/JavaVirtualMachines"), "Contents/Home"],
        ["/opt/homebrew/opt", "libexec/openjdk.jdk/Contents/Home"],
        ["/usr/local/opt", "libexec/openjdk.jdk/Contents/Home"],
        [path.join(machine.home, ".sdkman/candidates/java"), ""],
      ];
    case "win32": {
      const programs = machine.environment["ProgramFiles"] ?? "C:\\Program Files";
      return ["Eclipse Adoptium", "Java", "Microsoft", "Zulu", "Amazon Corretto", "BellSoft"].map(
        (vendor) => [path.join(programs, vendor), ""],
      );
    }
    default:
      return [
        ["/usr/lib/jvm", ""],
        ["/usr/java", ""],
        ["/opt/java", ""],
        ["/usr/local/openjdk", ""],
        [path.join(machine.home, ".sdkman/candidates/java"), ""],
        [path.join(machine.home, ".jdks"), ""],
      ];
  }
}

const byNumber = new Intl.Collator("en", { numeric: true }).compare;

const javaName = (machine: Machine): string => (machine.platform === "win32" ? "java.exe" : "java");

async function look(
  home: string,
  source: string,
  machine: Machine,
  refused: Refused[],
): Promise<Java | undefined> {
  const executable = path.join(home, "bin", javaName(machine));
  if (!(await machine.isExecutable(executable))) {
    refused.push({ home, source, reason: `there is no ${path.join("bin", javaName(machine))} in it` });
    return undefined;
  }
  const release = await machine.read(path.join(home, "release"));
  const version =
    (release === undefined ? undefined : versionInRelease(release)) ??
    versionInBanner(await machine.banner(executable));
  const feature = version === undefined ? undefined : featureOf(version);
  if (version === undefined || feature === undefined) {
    refused.push({ home, source, reason: "it does not say its version" });
    return undefined;
  }
  if (feature < OLDEST_JAVA) {
    refused.push({ home, source, reason: `it is Java ${version}, older than ${OLDEST_JAVA}` });
    return undefined;
  }
  return { home, executable, version, feature, source };
}
