package io.chibinet.machine;

import io.chibinet.syntax.Location;

/** The code of a lambda expression; its closures share it. */
final class Template {
  /** The name for messages, or null. */
  final String name;

  final Location location;
  final int required;
  final boolean hasRest;
  final ParameterNames names;
  int frameSize;
  Node body;

  Template(String name, Location location, int required, boolean hasRest, ParameterNames names) {
    this.name = name;
    this.location = location;
    this.required = required;
    this.hasRest = hasRest;
    this.names = names;
  }

  int maximum() {
    return hasRest ? -1 : required;
  }
}
