package org.chapterhouse.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.Refusal;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Topic;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger's topology on a real broker, seen through its topics. */
final class LedgerOnBrokerTest {

  private final String id = "en/" + UUID.randomUUID();
  private final Editor editor = IngestHouse.shared().editor();
  private EditLog log;

  @BeforeEach
  void open() {
    log = new EditLog(TestServers.shared());
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void setsAsideWhatCannotBeReadAndGoesOn() {
    log.writeBytes(Topics.CHAPTER_EDITS, id, "no Avro".getBytes(UTF_8));

    assertThat(editor.put(id, "# One\n").status()).isEqualTo(201);
    List<ConsumerRecord<String, byte[]>> dead = awaitRecords(Topics.INGEST_DEAD_LETTERS, id, 1);
    assertThat(dead.get(0).value()).asString(UTF_8).isEqualTo("no Avro");
    assertThat(EventHeaders.text(dead.get(0).headers(), "__streams.errors.topic"))
        .isEqualTo(Topics.CHAPTER_EDITS.name());
  }

  @Test
  void answersARecordWithoutValue() {
    log.writeBytes(Topics.CHAPTER_EDITS, id, null);

    EditDecided decided = awaitDecision(id);

    assertThat(decided.getRefusal()).isEqualTo(Refusal.INVALID);
  }

  @Test
  void carriesTheTraceFromTheRequestToEveryRecord() {
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    editor.put(id, "# One\n", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

    ConsumerRecord<String, byte[]> updated = awaitRecords(Topics.CHAPTER_UPDATED, id, 1).get(0);

    assertThat(EventHeaders.traceparent(updated.headers())).contains(trace);
    assertThat(EventHeaders.type(updated.headers())).isEqualTo("ChapterUpdated");
    assertThat(EventHeaders.source(updated.headers())).isEqualTo("/ingest/ledger");
  }

  @Test
  void writesBothHalvesOfAMoveWithSequencesInARow() {
    editor.put(id, "# One\n");
    long sequence =
        editor.move(id, id + "-new", "If-Match", "\"1\"").json().path("sequence").asLong();

    ChapterUpdated left = lastOf(id);
    ChapterUpdated arrived = lastOf(id + "-new");

    assertThat(left.getSequence()).isEqualTo(sequence - 1);
    assertThat(left.getMovedTo()).isEqualTo(id + "-new");
    assertThat(arrived.getSequence()).isEqualTo(sequence);
    assertThat(arrived.getMovedFrom()).isEqualTo(id);
  }

  @Test
  void keepsEachRevisionUnderAKeyOfItsOwn() {
    editor.put(id, "# One\n");
    editor.put(id, "# Two\n", "If-Match", "\"1\"");

    assertThat(awaitRecords(Topics.CHAPTER_REVISIONS, id + "@1", 1)).hasSize(1);
    assertThat(awaitRecords(Topics.CHAPTER_REVISIONS, id + "@2", 1)).hasSize(1);
  }

  private ChapterUpdated lastOf(String chapterId) {
    List<ConsumerRecord<String, byte[]>> all = awaitRecords(Topics.CHAPTER_UPDATED, chapterId, 1);
    return log.value(all.get(all.size() - 1), ChapterUpdated.class);
  }

  private EditDecided awaitDecision(String editId) {
    return log.value(awaitRecords(Topics.CHAPTER_DECISIONS, editId, 1).get(0), EditDecided.class);
  }

  private List<ConsumerRecord<String, byte[]>> awaitRecords(Topic topic, String key, int count) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> log.records(topic, key::equals), found -> found.size() >= count);
  }
}
