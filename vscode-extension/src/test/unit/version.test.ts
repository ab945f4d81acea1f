import assert from "node:assert/strict";
import { featureOf, versionInBanner, versionInRelease } from "../../java/version";

describe("the version of a Java", () => {
  it("begins with the number people call it by, also before Java 9", () => {
    assert.equal(featureOf("17.0.15"), 17);
    assert.equal(featureOf("25"), 25);
    assert.equal(featureOf("1.8.0_402"), 8);
    assert.equal(featureOf("unknown"), undefined);
  });

  it("stands in the file release and in the banner", () => {
    assert.equal(versionInRelease('IMPLEMENTOR="X"\nJAVA_VERSION="17.0.15"\n'), "17.0.15");
    assert.equal(versionInRelease(""), undefined);
    assert.equal(versionInBanner('openjdk version "21.0.2" 2024-01-16\n'), "21.0.2");
  });
});
