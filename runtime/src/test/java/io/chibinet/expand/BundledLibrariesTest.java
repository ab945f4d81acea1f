package io.chibinet.expand;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.LibraryName;
import io.chibinet.library.LibraryPath;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every library that comes with the product is in order. */
class BundledLibrariesTest {
  static Stream<LibraryName> names() {
    return LibraryPath.bundled().names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void expandsWithoutProblemsAndUnboundNames(LibraryName name) {
    Libraries libraries = new Libraries(LibraryPath.bundled(), null);
    Library library = libraries.find(name).orElseThrow();
    assertThat(library.problems()).isEmpty();
    assertThat(library.unbound()).isEmpty();
    assertThat(library.exports()).isNotEmpty();
  }
}
