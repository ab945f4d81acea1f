package io.chibinet.server.workspace;

import io.chibinet.expand.Binding;
import io.chibinet.expand.ExpansionLog;
import io.chibinet.syntax.Span;

/** A place in a text where a name is written, and what it means there. */
public record Occurrence(Binding binding, Span span, Role role) {
  /** What the name does at its place. */
  public enum Role {
    DEFINITION,
    READ,
    WRITE,
    CALL,
    SYNTAX,
    TEMPLATE,
    IMPORT,
    EXPORT;

    static Role of(ExpansionLog.Use use) {
      return valueOf(use.name());
    }
  }

  public boolean isDefinition() {
    return role == Role.DEFINITION;
  }

  /** Whether it uses the name, rather than defining it or passing it on. */
  public boolean isUse() {
    return role != Role.DEFINITION && role != Role.IMPORT && role != Role.EXPORT;
  }
}
