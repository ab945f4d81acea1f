package io.chibinet.natives;

import static org.assertj.core.api.Assertions.assertThat;

import io.chibinet.library.Declaration;
import io.chibinet.library.Library;
import io.chibinet.library.LibraryIndex;
import io.chibinet.library.LibraryPath;
import io.chibinet.library.Signature;
import io.chibinet.machine.NativeProcedure;
import io.chibinet.syntax.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The declarations of the bundled libraries against the Java methods behind them. */
class BundledLibrariesTest {
  private static LibraryIndex index;
  private static final List<Declaration> natives = new ArrayList<>();

  @BeforeAll
  static void readLibraries() {
    index = LibraryIndex.of(LibraryPath.bundled());
    for (Library library : index.libraries()) {
      for (Declaration declaration : library.declarations()) {
        if (declaration.source().startsWith("(define-native")) {
          natives.add(declaration);
        }
      }
    }
  }

  @Test
  void everyExportedNameIsDocumented() {
    List<String> missing = new ArrayList<>();
    for (Library library : index.libraries()) {
      for (LibraryIndex.Exported exported : index.exports(library.name())) {
        boolean documented =
            exported.declaration().filter(found -> found.documentation().hasProse()).isPresent();
        if (!documented) {
          missing.add(library.name() + " " + exported.name());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void documentationUsesItsCommandsRightly() {
    List<String> problems = new ArrayList<>();
    for (Library library : index.libraries()) {
      for (Declaration declaration : library.declarations()) {
        for (Problem problem : declaration.documentation().problems()) {
          problems.add(declaration.name() + ": " + problem);
        }
      }
    }
    assertThat(problems).isEmpty();
  }

  @Test
  void everyDeclaredNativeHasAMethod() {
    List<String> missing = new ArrayList<>();
    for (Declaration declaration : natives) {
      if (NativeIndex.value(declaration.name()) == null) {
        missing.add(declaration.name());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyNativeMethodIsDeclaredOnce() {
    TreeSet<String> missing = new TreeSet<>(NativeIndex.names());
    List<String> twice = new ArrayList<>();
    for (Declaration declaration : natives) {
      boolean again = !missing.remove(declaration.name());
      if (again && NativeIndex.find(declaration.name()) != null) {
        twice.add(declaration.name());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(twice).isEmpty();
  }

  @Test
  void methodsTakeTheArgumentsThatAreDeclared() {
    List<String> differences = new ArrayList<>();
    for (Declaration declaration : natives) {
      NativeProcedure procedure = NativeIndex.find(declaration.name());
      List<Signature> declared = declaration.signatures();
      if (procedure != null && !declared.isEmpty()) {
        if (minimum(declared) != procedure.minimum() || maximum(declared) != procedure.maximum()) {
          differences.add(declared + " but " + procedure.minimum() + " to " + procedure.maximum());
        }
      }
    }
    assertThat(differences).isEmpty();
  }

  private static int minimum(List<Signature> signatures) {
    return signatures.stream().mapToInt(Signature::minimum).min().orElseThrow();
  }

  /** The most arguments that any of the signatures takes, or -1 without a limit. */
  private static int maximum(List<Signature> signatures) {
    boolean unlimited = signatures.stream().anyMatch(line -> line.maximum().isEmpty());
    return unlimited
        ? -1
        : signatures.stream().mapToInt(line -> line.maximum().getAsInt()).max().orElseThrow();
  }
}
