/** The oldest Java that runs the product. */
export const OLDEST_JAVA = 17;

/** The first number of a version: 17 of `17.0.15`, 8 of `1.8.0_402`; undefined if there is none. */
export function featureOf(version: string): number | undefined {
  const found = /^(?:1\.)?(\d+)/.exec(version);
  return found?.[1] === undefined ? undefined : Number(found[1]);
}

/** The version in the file `release` that stands in every Java's folder. */
export function versionInRelease(text: string): string | undefined {
  return /^JAVA_VERSION="([^"]+)"/m.exec(text)?.[1];
}

/** The version in what `java -version` prints. */
export function versionInBanner(text: string): string | undefined {
  return /version "([^"]+)"/.exec(text)?.[1];
}
