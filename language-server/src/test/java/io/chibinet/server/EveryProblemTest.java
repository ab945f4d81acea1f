package io.chibinet.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EveryProblemTest {
  @TempDir Path folder;

  @Test
  void commandLineTellsWhatEditorsTell() throws IOException {
    Path file = folder.resolve("a.scm");
    String text = "(import (scheme base) (chibi net))\n(open-net-io \"::1\" 70000)\n(nix)\n";
    assertThat(new EveryProblem().problems(file, text))
        .extracting(problem -> problem.location() + " " + problem.code())
        .containsExactly(file + ":2:20 port-out-of-range", file + ":3:2 unbound-name");
  }

  @Test
  void librariesAreFoundBesideTheFileAndWhereTheyAreSaidToBe() throws IOException {
    String text = "(import (scheme base) (my lib))\n(mine)\n";
    String library =
        "(define-library (my lib) (export mine) (import (scheme base)) (begin (define (mine) 1)))";
    Path beside = Files.createDirectories(folder.resolve("a/my"));
    Files.writeString(beside.resolve("lib.sld"), library);
    assertThat(new EveryProblem().problems(folder.resolve("a/main.scm"), text)).isEmpty();
    assertThat(new EveryProblem().problems(folder.resolve("b/main.scm"), text)).isNotEmpty();
    EveryProblem told = new EveryProblem();
    told.lookIn(List.of(folder.resolve("a")));
    assertThat(told.problems(folder.resolve("b/main.scm"), text)).isEmpty();
  }

  @Test
  void folderStandsForTheSchemeFilesBelowIt() throws IOException {
    for (String name : List.of("b.scm", "a/c.sld", "a/notes.txt", "a/.hidden/d.scm")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "");
    }
    assertThat(new EveryProblem().files(folder))
        .containsExactly(folder.resolve("a/c.sld"), folder.resolve("b.scm"));
  }

  @Test
  void everyCodeIsExplained() {
    assertThat(new EveryProblem().explanations())
        .containsKeys("unclosed-list", "unknown-library", "port-out-of-range")
        .allSatisfy((code, text) -> assertThat(text).isNotBlank());
  }

  @Test
  void sarifReportHoldsTheSame() throws IOException, InterruptedException {
    Path file = folder.resolve("a \"b\".scm");
    Files.writeString(file, "(import (scheme base))\n(nix)\n");
    Process check =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "io.chibinet.cli.Main",
                "check",
                "--sarif",
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).isNotZero();
    JsonObject report = JsonParser.parseString(out).getAsJsonObject();
    JsonObject result =
        report
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("results")
            .get(0)
            .getAsJsonObject();
    assertThat(result.get("ruleId").getAsString()).isEqualTo("unbound-name");
    assertThat(result.get("level").getAsString()).isEqualTo("error");
    JsonObject region =
        result
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation")
            .getAsJsonObject("region");
    assertThat(region.get("startLine").getAsInt()).isEqualTo(2);
    assertThat(region.get("startColumn").getAsInt()).isEqualTo(2);
  }
}
