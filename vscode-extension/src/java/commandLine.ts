import * as path from "node:path";
import type { Java } from "./lookup";

/** What a Java process is to do. */
export interface Purpose {
  /** The product's jars. */
  readonly classPath: readonly string[];
  /** Options of the user's own. */
  readonly options: readonly string[];
  /** Options that have to do with a class archive. */
  readonly archive: readonly string[];
  readonly properties?: Readonly<Record<string, string>>;
  /** What stands behind `chibi-net` on a command line. */
  readonly arguments: readonly string[];
}

/** The arguments with which `java` does it. */
export function javaArguments(java: Pick<Java, "feature">, purpose: Purpose): string[] {
  return [
    "-XX:+UseSerialGC",
    "-XX:-UsePerfData",
    // Nothing of Java's own may come between the program's lines.
    "-Xlog:disable",
    "-Xlog:all=off",
    // Sockets are reached through native code, by a library that uses sun.misc.Unsafe.
    ...(java.feature >= 24
      ? ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
      : []),
    ...purpose.archive,
    ...Object.entries(purpose.properties ?? {}).map(([name, value]) => `-D${name}=${value}`),
    ...purpose.options,
    "-cp",
    purpose.classPath.join(path.delimiter),
    "io.chibinet.cli.Main",
    ...purpose.arguments,
  ];
}
