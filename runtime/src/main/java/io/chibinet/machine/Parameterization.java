package io.chibinet.machine;

/** The values that {@code parameterize} gave, innermost first. */
final class Parameterization {
  final Parameter parameter;

  /** Calling the parameter with an argument changes it, for all who are within. */
  Object value;

  final Parameterization next;

  Parameterization(Parameter parameter, Object value, Parameterization next) {
    this.parameter = parameter;
    this.value = value;
    this.next = next;
  }
}
