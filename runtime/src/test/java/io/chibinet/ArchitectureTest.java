package io.chibinet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.FileDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The invariants that the README lists, as far as classes show them. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.chibinet");

  private static void check(ArchRule rule) {
    rule.check(CLASSES);
  }

  /** A package may import these packages of ours, and no others. */
  private static void mayImport(String name, String... others) {
    String[] allowed = new String[others.length + 2];
    allowed[0] = "io.chibinet." + name + "..";
    allowed[1] = "io.chibinet.processor..";
    for (int i = 0; i < others.length; i++) {
      allowed[i + 2] = "io.chibinet." + others[i] + "..";
    }
    check(
        noClasses()
            .that()
            .resideInAPackage("io.chibinet." + name + "..")
            .should()
            .dependOnClassesThat(
                resideInAPackage("io.chibinet..").and(not(resideInAnyPackage(allowed))))
            .as(name + " imports only " + List.of(others)));
  }

  @Test
  void packagesImportOnlyWhatTheArchitectureAllows() {
    mayImport("net");
    mayImport("value", "syntax");
    mayImport("syntax");
    mayImport("library", "syntax");
    mayImport("expand", "syntax", "library", "value");
    mayImport("machine", "expand", "value", "syntax", "library", "net");
    mayImport("natives", "machine", "value", "net", "expand", "library", "syntax");
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching("io.chibinet.(*)..").should().beFreeOfCycles());
  }

  @Test
  void onlyTheBuildKnowsAntlr() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.chibinet.syntax.grammar..", "io.chibinet.processor..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.antlr.."));
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("io.chibinet.syntax.grammar..", "io.chibinet.processor..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.chibinet.syntax.grammar.."));
  }

  @Test
  void onlyNetFfiKnowsJnr() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.chibinet.net..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jnr..", "com.kenai.."));
  }

  @Test
  void onlyTheSecondTierKnowsAsm() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.chibinet.compile..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.objectweb.asm.."));
  }

  @Test
  void onlyTheCommandLineKnowsItsLibraries() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.chibinet.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "org.jline..", "com.google.gson.."));
  }

  @Test
  void onlyTheCommandLineTouchesStandardStreams() {
    for (String stream : List.of("in", "out", "err")) {
      check(
          noClasses()
              .that()
              .resideOutsideOfPackage("io.chibinet.cli..")
              .should()
              .accessField(System.class, stream)
              .orShould()
              .accessField(FileDescriptor.class, stream));
    }
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("io.chibinet.cli..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class));
  }

  @Test
  void noStaticFieldChanges() {
    check(
        noFields()
            .that()
            .areStatic()
            .and(not(describe("generated", ArchitectureTest::isGenerated)))
            .should(notBeFinal()));
  }

  private static boolean isGenerated(JavaField field) {
    return field.getFullName().startsWith("io.chibinet.syntax.grammar.");
  }

  private static ArchCondition<JavaField> notBeFinal() {
    return new ArchCondition<>("change") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean changes = !field.getModifiers().contains(JavaModifier.FINAL);
        events.add(new SimpleConditionEvent(field, changes, field.getFullName() + " is not final"));
      }
    };
  }
}
