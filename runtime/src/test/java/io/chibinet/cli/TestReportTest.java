package io.chibinet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What test libraries tell other programs, who also choose tests. */
class TestReportTest {
  private static final String CHIBI =
      """
      (import (scheme base) (rename (chibi test) (test check)))
      (define-syntax same (syntax-rules () ((_ a b) (check a b))))
      (test-group "arithmetic"
        (check 4 (+ 2 2))
        (check "na\\"med\\n" '(5 "x") (list 4 "x"))
        (test-begin "deep")
        (test-assert (car '()))
        (test-end))
      (same 1 2)
      (test-group "broken" (error "no" 1))
      (test-exit)
      """;

  private static final String SRFI_64 =
      """
      (import (scheme base) (srfi 64))
      (test-begin "all")
      (test-equal "sum" 4 (+ 2 3))
      (test-group "inner"
        (test-assert (car '()))
        (test-error #t (vector)))
      (test-skip 1)
      (test-assert #f)
      (test-expect-fail 1)
      (test-assert #f)
      (test-end)
      """;

  @TempDir Path folder;

  private String output = "";

  private List<JsonObject> results(String program, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("t.scm"), program);
    Path report = folder.resolve("report");
    Map<String, String> all = new HashMap<>(variables);
    all.put("CHIBI_NET_TEST_REPORT", report.toString());
    output = Command.of(file.toString()).with(all).run().output();
    return Files.readAllLines(report).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject())
        .toList();
  }

  private static String text(JsonObject result, String name) {
    return result.has(name) ? result.get(name).getAsString() : null;
  }

  private static List<String> summary(List<JsonObject> results) {
    return results.stream()
        .map(
            result ->
                result.get("line")
                    + ":"
                    + result.get("column")
                    + " "
                    + result.get("groups")
                    + " "
                    + text(result, "name")
                    + " "
                    + text(result, "status")
                    + (result.has("message") ? ": " + text(result, "message") : ""))
        .toList();
  }

  @Test
  void everyTestOfChibiIsReported() throws IOException, InterruptedException {
    List<JsonObject> results = results(CHIBI, Map.of());
    assertThat(summary(results))
        .containsExactly(
            "4:3 [\"arithmetic\"] (+ 2 2) passed",
            "5:3 [\"arithmetic\"] na\"med\n failed: expected (5 \"x\") but got (4 \"x\")",
            "7:3 [\"arithmetic\",\"deep\"] (car '()) errored: "
                + "ERROR: car: expected a pair as argument 1: ()",
            "9:1 [] 2 failed: expected 1 but got 2",
            "10:1 [\"broken\"] body of broken errored: ERROR: no: 1");
    JsonObject failed = results.get(1);
    assertThat(text(failed, "expected")).isEqualTo("(5 \"x\")");
    assertThat(text(failed, "actual")).isEqualTo("(4 \"x\")");
    assertThat(text(failed, "file")).isEqualTo(folder.resolve("t.scm").toString());
    assertThat(failed.get("endColumn").getAsInt()).isEqualTo(44);
    assertThat(failed.get("milliseconds").getAsInt()).isNotNegative();
  }

  @Test
  void everyTestOfSrfi64IsReported() throws IOException, InterruptedException {
    assertThat(summary(results(SRFI_64, Map.of())))
        .containsExactly(
            "3:1 [\"all\"] sum failed: expected 4 but got 5",
            "5:3 [\"all\",\"inner\"] (car '()) errored: "
                + "raised car: expected a pair as argument 1: ()",
            "6:3 [\"all\",\"inner\"] (vector) failed: expected an error but got #()",
            "8:1 [\"all\"] #f skipped",
            "10:1 [\"all\"] #f passed");
  }

  @Test
  void reportDoesNotChangeTheOrdinaryOutput() throws IOException, InterruptedException {
    results(SRFI_64, Map.of());
    String reported = output;
    String ordinary = Command.of(folder.resolve("t.scm").toString()).run().output();
    assertThat(reported).isEqualTo(ordinary).contains("FAIL: all: sum\n    expected: 4");
  }

  @Test
  void testsAreChosenByPlaceAndGroupsByTheirNames() throws IOException, InterruptedException {
    String file = "\"" + folder.resolve("t.scm") + "\"";
    String one = "((" + file + " 4 3 4 20))";
    assertThat(summary(results(CHIBI, Map.of("CHIBI_NET_TEST_CHOICE", one))))
        .containsExactly(
            "4:3 [\"arithmetic\"] (+ 2 2) passed",
            "10:1 [\"broken\"] body of broken errored: ERROR: no: 1");
    Files.delete(folder.resolve("report"));
    String group = "((group \"arithmetic\" \"deep\"))";
    assertThat(summary(results(CHIBI, Map.of("CHIBI_NET_TEST_CHOICE", group))).get(0))
        .startsWith("7:3");
    Files.delete(folder.resolve("report"));
    String inner = "((group \"all\" \"inner\") (" + file + " 3 1 3 29))";
    assertThat(summary(results(SRFI_64, Map.of("CHIBI_NET_TEST_CHOICE", inner))))
        .extracting(line -> line.substring(0, 3))
        .containsExactly("3:1", "5:3", "6:3");
  }

  @Test
  void reportThatCannotBeWrittenIsAnError() throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("t.scm"), SRFI_64);
    Outcome outcome =
        Command.of(file.toString())
            .with(Map.of("CHIBI_NET_TEST_REPORT", "unix:" + folder.resolve("nobody")))
            .run();
    assertThat(outcome.code()).isEqualTo(70);
    assertThat(outcome.errors()).contains("CHIBI_NET_TEST_REPORT: cannot be written to");
  }
}
