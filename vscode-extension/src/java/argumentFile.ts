import { createHash } from "node:crypto";
import { promises as files } from "node:fs";
import * as path from "node:path";

/**
 * Puts arguments of `java` into a file, for terminals, which show the whole command line when a
 * program ends badly.
 *
 * @param folder where such files are kept; need not exist
 * @returns the one argument that stands for all
 */
export async function argumentFile(folder: string, given: readonly string[]): Promise<string> {
  const text = given.map((one) => `"${one.replace(/["\\]/g, "\\$&")}"\n`).join("");
  const name = createHash("sha256").update(text).digest("hex").slice(0, 8);
  const file = path.join(folder, name);
  await files.mkdir(folder, { recursive: true });
  await files.writeFile(file, text);
  return `@${file}`;
}
