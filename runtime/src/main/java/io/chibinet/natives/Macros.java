package io.chibinet.natives;

import io.chibinet.expand.Identifier;
import io.chibinet.expand.Scope;
import io.chibinet.expand.SyntacticClosure;
import io.chibinet.processor.Native;
import io.chibinet.value.SchemeError;
import io.chibinet.value.Symbol;
import java.util.ArrayList;
import java.util.List;

/** What procedural macros work with: identifiers, scopes and syntactic closures. */
final class Macros {
  private Macros() {}

  @Native("identifier?")
  static boolean isIdentifier(Object object) {
    return Identifier.isIdentifier(object);
  }

  @Native("identifier->symbol")
  static Symbol symbol(Object identifier) {
    return Identifier.symbol(identifier("identifier->symbol", 1, identifier));
  }

  @Native("identifier=?")
  static boolean areSame(Object scope1, Object identifier1, Object scope2, Object identifier2) {
    return Scope.same(
        identifier("identifier=?", 2, identifier1),
        scope("identifier=?", 1, scope1),
        identifier("identifier=?", 4, identifier2),
        scope("identifier=?", 3, scope2));
  }

  @Native("make-syntactic-closure")
  static Object close(Object scope, Object free, Object form) {
    List<Object> names = new ArrayList<>();
    for (Object name : Lists.items("make-syntactic-closure", 2, free)) {
      names.add(identifier("make-syntactic-closure", 2, name));
    }
    return SyntacticClosure.of(scope("make-syntactic-closure", 1, scope), names, form);
  }

  @Native("%rename-identifier")
  static Object rename(Object identifier, Object scope) {
    return new Identifier(
        identifier("make-renamer", 1, identifier), scope("make-renamer", 2, scope));
  }

  @Native("strip-syntactic-closures")
  static Object strip(Object form) {
    return Identifier.strip(form);
  }

  private static Object identifier(String procedure, int argument, Object object) {
    if (Identifier.isIdentifier(object)) {
      return object;
    }
    throw SchemeError.wrongType(procedure, argument, "an identifier", object);
  }

  private static Scope scope(String procedure, int argument, Object object) {
    if (object instanceof Scope scope) {
      return scope;
    }
    throw SchemeError.wrongType(procedure, argument, "an environment", object);
  }
}
