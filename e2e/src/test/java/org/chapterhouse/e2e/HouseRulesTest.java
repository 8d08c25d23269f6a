package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds every module to the rules, and every rule to a class that breaks it. */
class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.chapterhouse");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("planted.chapterhouse");

  static Set<String> rules() {
    return HouseRules.all().keySet();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"markdown", "linking", "cards", "ingest", "enrich", "publish", "track", "runtime"})
  void everyModuleIsLookedAt(String module) {
    assertThat(HOUSE)
        .anyMatch(type -> type.getPackageName().startsWith("org.chapterhouse." + module));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void theHouseKeeps(String rule) {
    EvaluationResult result = HouseRules.all().get(rule).evaluate(HOUSE);

    assertThat(result.getFailureReport().getDetails()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void aPlantedBreachIsFoundBy(String rule) {
    EvaluationResult result = HouseRules.all().get(rule).evaluate(PLANTED);

    assertThat(result.hasViolation()).isTrue();
  }
}
