package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The topic {@code chapter.revisions} as any consumer reads it: which revisions there are. */
final class RevisionLog {

  private final Map<String, List<String>> contentsByKey = new TreeMap<>();

  private RevisionLog() {}

  /** Reads the topic of the program that keeps its data in this directory, to its end. */
  static RevisionLog of(Path dataDirectory) throws IOException {
    RevisionLog log = new RevisionLog();
    StockConsumer.readAll(dataDirectory, "chapter.revisions").forEach(log::add);
    return log;
  }

  /** Fails unless every receipt is in the log, and no revision is there twice or left out. */
  void assertHonours(Receipts receipts) {
    assertThat(contentsByKey).allSatisfy((key, contents) -> assertThat(contents).hasSize(1));
    assertThat(receipts.given())
        .allSatisfy(
            receipt ->
                assertThat(contentsByKey)
                    .containsEntry(
                        receipt.id() + "@" + receipt.revision(), List.of(receipt.content())));
    Map<String, Long> highest = new TreeMap<>();
    Map<String, Long> count = new TreeMap<>();
    for (String key : contentsByKey.keySet()) {
      String id = key.substring(0, key.lastIndexOf('@'));
      highest.merge(id, Long.parseLong(key.substring(id.length() + 1)), Math::max);
      count.merge(id, 1L, Long::sum);
    }
    assertThat(highest).isEqualTo(count);
  }

  private void add(ConsumerRecord<String, GenericRecord> record) {
    ByteBuffer content = (ByteBuffer) record.value().get("content");
    contentsByKey
        .computeIfAbsent(record.key(), key -> new ArrayList<>())
        .add(StandardCharsets.UTF_8.decode(content.duplicate()).toString());
  }
}
