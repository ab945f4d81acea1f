package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LibraryImageTest {
  private final Libraries text = new Libraries(LibraryPath.bundled(), null);
  private final byte[] bytes = ImageWriter.of(text);

  @Test
  void isWhereProgramsGetTheirLibrariesFrom() {
    assertThat(running().find(LibraryName.of("scheme", "base")).orElseThrow().definition())
        .as("only the text has a place")
        .isNull();
  }

  @Test
  void exportsWhatTheTextExports() {
    Libraries running = running();
    for (LibraryName name : text.names()) {
      assertThat(described(running.find(name).orElseThrow().exports()))
          .isEqualTo(described(text.find(name).orElseThrow().exports()));
    }
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(ImageWriter.of(new Libraries(LibraryPath.bundled(), null))).isEqualTo(bytes);
  }

  private static Libraries running() {
    Runner none =
        new Runner() {
          @Override
          public Object run(List<Core> forms) {
            throw new AssertionError("nothing is run here");
          }

          @Override
          public Object evaluate(List<Core> forms) {
            throw new AssertionError("nothing is run here");
          }

          @Override
          public Object call(Object procedure, Object... arguments) {
            throw new AssertionError("nothing is run here");
          }

          @Override
          public Object procedure(String name, int arity, Function<Object[], Object> body) {
            throw new AssertionError("nothing is run here");
          }
        };
    return new Libraries(LibraryPath.bundled(), none);
  }

  private static List<String> described(Map<?, Binding> exports) {
    List<String> lines = new ArrayList<>();
    exports.forEach(
        (name, binding) -> lines.add(name + " " + binding.name() + " " + binding.getClass()));
    return lines;
  }
}
