package org.fakeai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may import whom; the table stands in docs/architecture.md. */
class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.fakeai");

  private static final Set<String> AMBIENT =
      Set.of(
          "java.lang.System.nanoTime",
          "java.lang.System.currentTimeMillis",
          "java.time.Instant.now",
          "java.time.Clock.systemUTC",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.lang.Thread.sleep",
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>");

  @Test
  void layersPointDownwards() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.fakeai..")
        .withOptionalLayers(true)
        .layer("bootstrap")
        .definedBy("org.fakeai.bootstrap..")
        .layer("launcher")
        .definedBy("org.fakeai.launcher..")
        .layer("web")
        .definedBy("org.fakeai.web..")
        .layer("api")
        .definedBy("org.fakeai.api..")
        .layer("services")
        .definedBy("org.fakeai.security..", "org.fakeai.metrics..", "org.fakeai.journal..")
        .layer("wire")
        .definedBy("org.fakeai.wire..")
        .layer("simulation")
        .definedBy("org.fakeai.simulation..")
        .layer("catalog")
        .definedBy("org.fakeai.catalog..")
        .layer("config.script")
        .definedBy("org.fakeai.config.script..")
        .layer("config.source")
        .definedBy("org.fakeai.config.source..")
        .layer("config")
        .definedBy("org.fakeai.config")
        .layer("kernel")
        .definedBy("org.fakeai.kernel..")
        .whereLayer("bootstrap")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("launcher")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("bootstrap")
        .whereLayer("api")
        .mayOnlyBeAccessedByLayers("bootstrap")
        .whereLayer("services")
        .mayOnlyBeAccessedByLayers("api", "web", "bootstrap")
        .whereLayer("wire")
        .mayOnlyBeAccessedByLayers("services", "api", "web", "bootstrap")
        .whereLayer("simulation")
        .mayOnlyBeAccessedByLayers("wire", "services", "api", "web", "bootstrap")
        .whereLayer("config.script")
        .mayOnlyBeAccessedByLayers("config.source", "simulation", "wire", "bootstrap")
        .whereLayer("config.source")
        .mayOnlyBeAccessedByLayers("launcher", "bootstrap")
        .check(PRODUCT);
  }

  @Test
  void featuresAreIslands() {
    slices().matching("org.fakeai.api.(*)..").should().notDependOnEachOther().check(PRODUCT);
  }

  @Test
  void servicesDoNotKnowEachOther() {
    slices()
        .matching("org.fakeai.(security|metrics|journal)..")
        .should()
        .notDependOnEachOther()
        .check(PRODUCT);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.fakeai.(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void engineIsPlainJava() {
    classes()
        .that()
        .resideInAPackage("org.fakeai.simulation..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.fakeai.simulation..",
            "org.fakeai.kernel..",
            "org.fakeai.config",
            "org.fakeai.config.script",
            "org.fakeai.catalog..",
            "java..",
            "jakarta.inject..",
            "org.jspecify..",
            "com.knuddels.jtokkit..",
            "org.snakeyaml..")
        .check(PRODUCT);
  }

  @Test
  void theEngineReadsYamlOnlyForItsLexicon() {
    noClasses()
        .that()
        .resideInAPackage("org.fakeai.simulation..")
        .and()
        .resideOutsideOfPackage("org.fakeai.simulation.safety..")
        .should()
        .dependOnClassesThat(resideInAPackage("org.snakeyaml.."))
        .check(PRODUCT);
  }

  @Test
  void librariesStayInTheirPackages() {
    onlyIn("com.knuddels.jtokkit..", "org.fakeai.simulation.tokens..");
    onlyIn("org.eclipse.microprofile.config..", "org.fakeai.config.source..");
    onlyIn("org.HdrHistogram..", "org.fakeai.metrics..");
    onlyIn("picocli..", "org.fakeai.launcher..");
  }

  private static void onlyIn(String library, String home) {
    noClasses()
        .that()
        .resideOutsideOfPackage(home)
        .should()
        .dependOnClassesThat(resideInAPackage(library))
        .check(PRODUCT);
  }

  @Test
  void theKernelKnowsNobody() {
    classes()
        .that()
        .resideInAPackage("org.fakeai.kernel..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.fakeai.kernel..",
            "java..",
            "jakarta.inject..",
            "jakarta.enterprise.inject..",
            "org.jspecify..")
        .check(PRODUCT);
  }

  @Test
  void timeAndChanceComeFromTheKernel() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.fakeai.kernel..", "org.fakeai.launcher..")
        .should()
        .accessTargetWhere(
            describe(
                "ambient time or chance",
                (JavaAccess<?> access) ->
                    AMBIENT.contains(
                        access.getTarget().getOwner().getFullName()
                            + "."
                            + access.getTarget().getName())))
        .check(PRODUCT);
  }

  @Test
  void resourcesAndMappersStandWhereTheyBelong() {
    classes()
        .that()
        .areAnnotatedWith("jakarta.ws.rs.Path")
        .should()
        .haveSimpleNameEndingWith("Resource")
        .andShould()
        .resideInAnyPackage("org.fakeai.api..", "org.fakeai.web..")
        .check(PRODUCT);
    classes()
        .that()
        .implement("jakarta.ws.rs.ext.ExceptionMapper")
        .should()
        .resideInAPackage("org.fakeai.web..")
        .check(PRODUCT);
  }

  @Test
  void onlyWireMakesMappers() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.fakeai.wire..", "org.fakeai.launcher..")
        .should()
        .callMethod("tools.jackson.databind.json.JsonMapper", "builder")
        .orShould()
        .callConstructor("tools.jackson.databind.json.JsonMapper")
        .check(PRODUCT);
  }

  @Test
  void logsGoThroughSystemLogger() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.fakeai.launcher..")
        .should()
        .dependOnClassesThat(resideInAPackage("java.util.logging.."))
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(PRODUCT);
  }
}
