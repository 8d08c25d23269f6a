package org.chapterhouse.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StepsAreIndependentTest {

  private static final JavaClasses ENRICH =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.chapterhouse.enrich");

  @Test
  void stepsKnowNeitherKafkaNorClocksNorThreads() {
    noClasses()
        .that()
        .resideInAnyPackage("..enrich.step..", "..enrich.record..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "java.time.chrono..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(ENRICH);
  }

  @Test
  void theAuditSharesNothingWithTheStream() {
    noClasses()
        .that()
        .resideInAPackage("..enrich.audit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("..enrich.step..", "..enrich.stream..")
        .check(ENRICH);
  }
}
