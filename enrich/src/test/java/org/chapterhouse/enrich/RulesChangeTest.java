package org.chapterhouse.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.chapterhouse.enrich.law.Chronicle;
import org.chapterhouse.enrich.step.Rules;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ties are f by the rules of the site as they are now, not as they were when a chapter came. */
class RulesChangeTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> PREFIXES = List.of("/docs");
  private static final double ALL_MENTIONS = 0;
  private static final Rules OTHERS =
      Rules.of(
          new SiteRules(SiteRules.standard().languages(), PREFIXES), new Density(ALL_MENTIONS));

  private final Chronicle chronicle = new Chronicle(new Random(3));

  @Test
  void readsTheShelfAgainAfterARestartUnderOtherRules(@TempDir Path directory) {
    try (House house = new House(directory)) {
      try (EnrichApp before = house.instance("first")) {
        before.start();
        house.edits().write(List.of(chronicle.write("en/target", "# Target", "")));
        house.edits().write(List.of(chronicle.write("en/source", "[a](/docs/target/)", "")));
        house.edits().write(List.of(chronicle.write("en/namer", "A target stands here.", "")));
        for (int edit = 0; edit < 20; edit++) {
          house.edits().write(chronicle.edit());
        }
        awaitSettled(house);
        assertThat(house.differences()).isEmpty();
        assertThat(house.differences(OTHERS))
            .anyMatch(line -> line.contains("en/source"))
            .anyMatch(line -> line.contains("en/namer"));
      }
      try (EnrichApp after =
          house.instance(
              "first",
              Map.of("site.link-prefixes", PREFIXES, "site.mention-confidence", ALL_MENTIONS))) {
        after.start();
        // Progress from before the restart says settled, so the views themselves are awaited.
        await().atMost(PATIENCE).until(() -> house.differences(OTHERS).isEmpty());
        house.edits().write(List.of(chronicle.write("en/later", "[b](/docs/source/)", "")));
        awaitSettled(house);
        assertThat(house.differences(OTHERS)).isEmpty();
      }
    }
  }

  private static void awaitSettled(House house) {
    try (ProgressWatch watch = new ProgressWatch(house.kafka())) {
      watch.awaitSettled(house.edits().lastOffsets(), PATIENCE);
    }
  }
}
