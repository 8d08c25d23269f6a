package org.chapterhouse.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.publish.Events.chapter;

import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.Test;

/** The whole way of the question, with enrich played by hand. */
class SettledRouteTest {

  private static void progress(PublishHouse house, int partition, long shelved) {
    house.write(
        Topics.ENRICH_PROGRESS,
        String.valueOf(partition),
        EnrichProgress.newBuilder()
            .setPartition(partition)
            .setShelvedOffset(shelved)
            .setCardsFiled(Collections.nCopies(PublishHouse.PARTITIONS, 0L))
            .build());
  }

  @Test
  void answersWhenEnrichHasSaidItsLastWord() throws Exception {
    try (PublishHouse house = PublishHouse.running()) {
      ChapterUpdated event = chapter("en/a", 1, 1, "# A\n");
      int owner = house.write(Topics.CHAPTER_UPDATED, "en/a", event).partition();
      for (int partition = 0; partition < PublishHouse.PARTITIONS; partition++) {
        progress(house, partition, 0);
      }
      assertThat(house.get("/api/v1/settled?sequence=1&timeout=PT0.2S").statusCode())
          .isEqualTo(202);
      CompletableFuture<Integer> answer =
          CompletableFuture.supplyAsync(
              () -> house.get("/api/v1/settled?sequence=1&timeout=PT20S").statusCode());

      progress(house, owner, 1);

      assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
      assertThat(house.get("/api/v1/settled").statusCode()).isEqualTo(200);
      assertThat(house.get("/api/v1/settled?timeout=soon").statusCode()).isEqualTo(400);
    }
  }
}
