package io.chibinet.machine;

/** The installed exception handlers, innermost first. */
final class Handlers {
  final Procedure procedure;
  final Handlers next;

  Handlers(Procedure procedure, Handlers next) {
    this.procedure = procedure;
    this.next = next;
  }
}
