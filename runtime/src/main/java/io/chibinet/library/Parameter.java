package io.chibinet.library;

import java.util.Optional;

/**
 * One parameter of a procedure, or one part of a macro's shape.
 *
 * @param name its name; for a macro it may be a pattern such as {@code ((name init) ...)}
 * @param defaultValue the code that gives the value of an optional parameter left out, if the
 *     definition says so
 */
public record Parameter(String name, Role role, Optional<String> defaultValue) {
  public enum Role {
    REQUIRED,
    OPTIONAL,
    /** Stands for any number of arguments, none included. */
    REST
  }

  public static Parameter required(String name) {
    return new Parameter(name, Role.REQUIRED, Optional.empty());
  }

  public static Parameter optional(String name, String defaultValue) {
    return new Parameter(name, Role.OPTIONAL, Optional.of(defaultValue));
  }

  public static Parameter optional(String name) {
    return new Parameter(name, Role.OPTIONAL, Optional.empty());
  }

  public static Parameter rest(String name) {
    return new Parameter(name, Role.REST, Optional.empty());
  }

  /** As it stands in a usage line: {@code k}, {@code [radix 10]}, {@code obj ...}. */
  @Override
  public String toString() {
    return switch (role) {
      case REQUIRED -> name;
      case OPTIONAL -> "[" + name + defaultValue.map(value -> " " + value).orElse("") + "]";
      case REST -> name + " ...";
    };
  }
}
