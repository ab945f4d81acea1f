import assert from "node:assert/strict";
import { findJava, type Machine } from "../../java/lookup";

/** A Linux machine with Javas in these folders, each with its version. */
function machine(
  javas: Record<string, string>,
  environment: Record<string, string> = {},
): Machine {
  const folders = Object.keys(javas);
  return {
    platform: "linux",
    environment,
    home: "/home/ann",
    read: (file) => {
      const version = javas[file.replace(/\/release$/, "")];
      return Promise.resolve(version === undefined ? undefined : `JAVA_VERSION="${version}"\n`);
    },
    isExecutable: (file) =>
      Promise.resolve(folders.some((folder) => file === `${folder}/bin/java`) || file === "/usr/bin/java"),
    list: (folder) =>
      Promise.resolve(
        folders
          .filter((name) => name.startsWith(`${folder}/`))
          .map((name) => name.slice(folder.length + 1)),
      ),
    real: (file) => Promise.resolve(file === "/usr/bin/java" ? "/usr/lib/jvm/java-17/bin/java" : file),
    banner: () => Promise.resolve(""),
  };
}

const nothing = { bundled: "/ext/java", setting: "" };

describe("finding Java", () => {
  it("takes the one that came with the extension before any other", async () => {
    const { java } = await findJava(
      nothing,
      machine({ "/ext/java": "17.0.15", "/opt/jdk": "25" }, { JAVA_HOME: "/opt/jdk" }),
    );
    assert.equal(java?.home, "/ext/java");
    assert.equal(java.source, "bundled");
  });

  it("obeys the setting above all", async () => {
    const { java } = await findJava(
      { bundled: "/ext/java", setting: "~/jdk" },
      machine({ "/ext/java": "17", "/home/ann/jdk": "21.0.2" }),
    );
    assert.equal(java?.home, "/home/ann/jdk");
    assert.equal(java.feature, 21);
  });

  it("says so when the setting names no Java, and tries nothing else", async () => {
    const found = await findJava(
      { bundled: "/ext/java", setting: "/nowhere" },
      machine({ "/ext/java": "17" }),
    );
    assert.equal(found.java, undefined);
    assert.equal(found.settingIsWrong, true);
    assert.match(found.refused[0]?.reason ?? "", /no bin\/java/);
  });

  it("goes on from JAVA_HOME to the PATH, through links", async () => {
    const { java, refused } = await findJava(
      nothing,
      machine({ "/opt/old": "1.8.0_402", "/usr/lib/jvm/java-17": "17.0.1" }, {
        JAVA_HOME: "/opt/old",
        PATH: "/bin:/usr/bin",
      }),
    );
    assert.equal(java?.home, "/usr/lib/jvm/java-17");
    assert.equal(java.source, "PATH");
    assert.match(refused[1]?.reason ?? "", /Java 1\.8\.0_402, older than 17/);
  });

  it("looks into the usual folders last, for the newest", async () => {
    const { java } = await findJava(
      nothing,
      machine({ "/usr/lib/jvm/java-9": "9", "/usr/lib/jvm/java-17": "17", "/usr/lib/jvm/java-25": "25" }),
    );
    assert.equal(java?.home, "/usr/lib/jvm/java-25");
  });

  it("finds none where there is none", async () => {
    const found = await findJava(nothing, machine({}));
    assert.equal(found.java, undefined);
    assert.equal(found.settingIsWrong, false);
  });
});
