package io.chibinet.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "io.chibinet.server",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** Opening a file never runs it: what could run it cannot be reached from here. */
  @ArchTest
  static final ArchRule nothingCanRunPrograms =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.chibinet.machine..", "io.chibinet.compile..", "io.chibinet.natives..");

  @ArchTest
  static final ArchRule protocolStaysOutsideOfAnalysis =
      noClasses()
          .that()
          .resideInAnyPackage("io.chibinet.server.workspace..", "io.chibinet.server.check..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.lsp4j..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.chibinet.server.(*)..").should().beFreeOfCycles();

  /** Standard output belongs to the protocol. */
  @ArchTest
  static final ArchRule standardStreamsAreTouchedOnceOnly =
      noClasses()
          .that()
          .doNotHaveSimpleName("Lsp")
          .and()
          .doNotHaveSimpleName("CheckCommand")
          .should()
          .accessField(System.class, "out");
}
