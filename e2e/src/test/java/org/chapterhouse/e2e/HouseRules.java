package org.chapterhouse.e2e;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the house, by name. They hold for any package that ends as ours do. */
final class HouseRules {

  private static final String[] PURE = {"..chapterhouse.markdown..", "..chapterhouse.linking.."};
  private static final String[] SQL = {
    "java.sql..", "javax.sql..", "org.jdbi..", "com.zaxxer..", "org.flywaydb..", "org.postgresql.."
  };
  private static final String[] HTTP = {"io.javalin..", "org.eclipse.jetty..", "jakarta.servlet.."};

  private HouseRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("stages meet in topics only", stagesAreStrangers());
    rules.put("pure modules know no server", pureKnowsNoServer());
    rules.put("pure modules know no clock, chance or thread", pureKnowsNoClock());
    rules.put("SQL lives in stores", sqlLivesInStores());
    rules.put("HTTP lives in http packages", httpLivesInHttp());
    rules.put("runtime knows no chapters, topics or tables", runtimeKnowsNothing());
    rules.put("steps know no Kafka", stepsKnowNoKafka());
    rules.put("only apps wire", onlyAppsWire());
    rules.put("no empty names", noEmptyNames());
    return rules;
  }

  private static ArchRule stagesAreStrangers() {
    return slices()
        .matching("..chapterhouse.(ingest|enrich|publish|track)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true);
  }

  private static ArchRule pureKnowsNoServer() {
    return noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.kafka..", "java.net.http..", "java.nio.channels..")
                .or(resideInAnyPackage(SQL))
                .or(resideInAnyPackage(HTTP)))
        .allowEmptyShould(true);
  }

  private static ArchRule pureKnowsNoClock() {
    return noClasses()
        .that()
        .resideInAnyPackage(PURE)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.Thread")
        .orShould()
        .dependOnClassesThat(resideInAPackage("java.util.concurrent"))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.Random|java\\.security\\.SecureRandom|java\\.util\\.UUID")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(Math.class, "random")
        .allowEmptyShould(true);
  }

  private static ArchRule sqlLivesInStores() {
    return noClasses()
        .that()
        .resideInAPackage("..chapterhouse..")
        .and()
        .resideOutsideOfPackages("..chapterhouse.*.store..", "..chapterhouse.embedded..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(SQL))
        .allowEmptyShould(true);
  }

  private static ArchRule httpLivesInHttp() {
    return noClasses()
        .that()
        .resideInAPackage("..chapterhouse..")
        .and()
        .resideOutsideOfPackages(
            "..chapterhouse.*.http..", "..chapterhouse.runtime..", "..chapterhouse.embedded..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(HTTP))
        .allowEmptyShould(true);
  }

  private static ArchRule runtimeKnowsNothing() {
    return noClasses()
        .that()
        .resideInAPackage("..chapterhouse.runtime..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "..chapterhouse.markdown..",
                    "..chapterhouse.linking..",
                    "..chapterhouse.schemas..",
                    "..chapterhouse.events..",
                    "org.apache.kafka..")
                .or(resideInAnyPackage(SQL)))
        .allowEmptyShould(true);
  }

  private static ArchRule stepsKnowNoKafka() {
    return noClasses()
        .that()
        .resideInAnyPackage("..chapterhouse.enrich.step..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..")
        .allowEmptyShould(true);
  }

  private static ArchRule onlyAppsWire() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            "..chapterhouse.ingest..",
            "..chapterhouse.enrich..",
            "..chapterhouse.publish..",
            "..chapterhouse.track..")
        .and()
        .haveSimpleNameNotEndingWith("App")
        .and()
        .resideOutsideOfPackages("..chapterhouse.*.http..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "..chapterhouse.ingest.http..",
                "..chapterhouse.enrich.http..",
                "..chapterhouse.publish.http..",
                "..chapterhouse.track.http.."))
        .allowEmptyShould(true);
  }

  private static ArchRule noEmptyNames() {
    return noClasses()
        .that()
        .resideInAPackage("..chapterhouse..")
        .and()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Base|Common|Data|Info)")
        .allowEmptyShould(true);
  }
}
