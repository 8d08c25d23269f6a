package org.chapterhouse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetentionTest {

  static List<Topic> topics() {
    return Topics.ALL;
  }

  static List<Topic> readingTopics() {
    return List.of(Topics.READING_EVENTS, Topics.READING_STATS);
  }

  @ParameterizedTest
  @MethodSource("readingTopics")
  void losesTheBytesOfAWithdrawnReadingEventWithinADay(Topic topic) {
    Map<String, String> configs = topic.retention().configs();

    long worst =
        Long.parseLong(configs.get("delete.retention.ms"))
            + Long.parseLong(configs.get("segment.ms"))
            + Long.parseLong(configs.get("max.compaction.lag.ms"));

    assertThat(worst).isLessThan(Duration.ofHours(24).toMillis());
  }

  /** Records carry the time of what they tell; by that clock a replayed one is born too old. */
  @ParameterizedTest
  @MethodSource("topics")
  void countsTimeRetentionByTheBrokersClock(Topic topic) {
    Map<String, String> configs = topic.retention().configs();

    if (configs.get("cleanup.policy").contains("delete")) {
      assertThat(configs).containsEntry("message.timestamp.type", "LogAppendTime");
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void takesRecordsOfEightMebibytes(Topic topic) {
    assertThat(topic.retention().configs()).containsEntry("max.message.bytes", "8388608");
  }
}
