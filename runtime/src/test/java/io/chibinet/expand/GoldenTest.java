package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Golden pairs: what special forms expand to ({@code core.scm}) and what is said about wrong ones
 * ({@code problems.scm}). The files hold forms, a result behind {@code ;=>}, and an empty line.
 */
class GoldenTest {
  private static final String IMPORT =
      "(import (scheme base) (scheme case-lambda) (scheme lazy))\n";

  static Stream<Arguments> forms() {
    return pairs("core.scm");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void expandsTo(String form, String result) {
    assertThat(code(form)).isEqualTo(result);
  }

  static Stream<Arguments> mistakes() {
    return pairs("problems.scm");
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void isReported(String form, String result) {
    assertThat(messages(form)).isEqualTo(result);
  }

  static String code(String form) {
    Expansion expansion = new Texts().program(IMPORT + form);
    String warnings = Texts.messages(expansion);
    String code = CorePrinter.print(expansion.forms());
    return warnings.isEmpty() ? code : code + "\n" + warnings;
  }

  // Lines are those of the form: the import that every case begins with is not counted.
  static String messages(String form) {
    return Texts.messages(new Texts().program(IMPORT.strip() + form))
        .lines()
        .map(GoldenTest::withoutImport)
        .collect(Collectors.joining("\n"));
  }

  private static String withoutImport(String line) {
    if (!line.startsWith("1:")) {
      return line;
    }
    int end = line.indexOf(' ');
    int column = Integer.parseInt(line.substring(2, end)) - IMPORT.strip().length();
    return "1:" + column + line.substring(end);
  }

  private static Stream<Arguments> pairs(String file) {
    List<Arguments> pairs = new ArrayList<>();
    for (String block : read(file).split("\n\n")) {
      List<String> lines = block.strip().lines().toList();
      pairs.add(
          Arguments.of(
              lines.stream()
                  .filter(line -> !line.startsWith(";=> "))
                  .collect(Collectors.joining("\n")),
              lines.stream()
                  .filter(line -> line.startsWith(";=> "))
                  .map(line -> line.substring(4))
                  .collect(Collectors.joining("\n"))));
    }
    return pairs.stream();
  }

  private static String read(String file) {
    try (InputStream in = GoldenTest.class.getResourceAsStream("/expand/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
