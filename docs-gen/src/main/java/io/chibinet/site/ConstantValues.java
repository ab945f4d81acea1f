package io.chibinet.site;

import io.chibinet.library.Declaration;
import io.chibinet.library.LibraryName;
import io.chibinet.net.Headers;
import io.chibinet.net.SocketConstant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The values of the constants that each operating system has its own numbers for. */
final class ConstantValues {
  // Whose constants they are; a user's own constant may well be called the same.
  private static final List<LibraryName> LIBRARIES =
      List.of(LibraryName.of("chibi", "net"), LibraryName.of("chibi", "filesystem"));

  private ConstantValues() {}

  /** Each system with its value of {@code declaration}; empty if it is no such constant. */
  static Map<String, OptionalInt> of(Declaration declaration) {
    Optional<SocketConstant> constant = SocketConstant.named(declaration.name());
    Map<String, OptionalInt> values = new LinkedHashMap<>();
    if (constant.isPresent() && LIBRARIES.contains(declaration.library())) {
      for (Headers headers : Headers.values()) {
        values.put(headers.system(), headers.value(constant.get()));
      }
    }
    return values;
  }
}
