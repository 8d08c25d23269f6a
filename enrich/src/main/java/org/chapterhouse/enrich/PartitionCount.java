package org.chapterhouse.enrich;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.runtime.SettingsException;
import org.chapterhouse.schemas.Topics;

/** Looks up into how many tasks the work is divided. */
final class PartitionCount {

  private PartitionCount() {}

  /**
   * Partitions of chapter.updated, which chapter.cards must have too: one task takes one of each,
   * and unequal counts would hang in a rebalance for ever, without a word.
   *
   * @throws SettingsException when they differ
   */
  static int lookUp(KafkaSettings kafka) {
    String updated = Topics.CHAPTER_UPDATED.name();
    String cards = Topics.CHAPTER_CARDS.name();
    try (Admin admin = Admin.create(kafka.toProperties())) {
      Map<String, TopicDescription> found =
          admin.describeTopics(List.of(updated, cards)).allTopicNames().get();
      int ofUpdated = found.get(updated).partitions().size();
      int ofCards = found.get(cards).partitions().size();
      if (ofUpdated != ofCards) {
        throw new SettingsException(
            "%s has %d partitions and %s has %d: give both topics the same number"
                .formatted(updated, ofUpdated, cards, ofCards));
      }
      return ofUpdated;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while looking up " + updated, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "cannot look up %s and %s at %s: %s"
              .formatted(updated, cards, kafka.bootstrapServers(), e.getCause()),
          e.getCause());
    }
  }
}
