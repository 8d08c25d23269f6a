package org.chapterhouse.embedded;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What a consumer reads up to known offsets. */
final class Readings {

  private Readings() {}

  static List<String> until(
      KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
    List<String> values = new ArrayList<>();
    Instant deadline = Instant.now().plusSeconds(30);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("did not reach " + ends + " within 30 s, got " + values);
      }
      consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
    }
    return values;
  }
}
