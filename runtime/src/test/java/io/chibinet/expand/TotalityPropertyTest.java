package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.LibraryPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Every text has an expansion: nothing is thrown, whatever an author is in the middle of. */
class TotalityPropertyTest {
  private static final String FORMS = read("core.scm") + "\n" + read("problems.scm");
  private static final List<String> WORDS = words(FORMS);

  private static String read(String file) {
    try (InputStream in = TotalityPropertyTest.class.getResourceAsStream("/expand/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    text.lines()
        .filter(line -> !line.startsWith(";"))
        .forEach(line -> words.addAll(List.of(line.split("(?<=[()' ])|(?=[()])"))));
    return words;
  }

  private static Expansion expand(String text) {
    Libraries libraries =
        new Libraries(new LibraryPath(List.of(new Texts())), null, new Recording(), 20_000);
    return new Texts().program("(import (scheme base))" + text, libraries);
  }

  @Property(tries = 100)
  void cutText(@ForAll long seed) {
    Random random = new Random(seed);
    int start = random.nextInt(FORMS.length());
    int end = Math.min(FORMS.length(), start + random.nextInt(300));
    assertThat(expand(FORMS.substring(start, end))).isNotNull();
  }

  @Property(tries = 100)
  void shuffledWords(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    assertThat(expand(text.toString())).isNotNull();
  }

  @Property(tries = 100)
  void formsWithOnePartExchanged(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> lines = FORMS.lines().filter(line -> line.startsWith("(")).toList();
    List<String> words = words(lines.get(random.nextInt(lines.size())));
    for (int i = random.nextInt(3); i >= 0; i--) {
      words.set(random.nextInt(words.size()), WORDS.get(random.nextInt(WORDS.size())));
    }
    assertThat(expand(String.join("", words))).isNotNull();
  }
}
