package org.chapterhouse.ingest.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.ingest.EditLog;
import org.chapterhouse.ingest.ImpatientTopics;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bytes of a purged revision leave the broker's disk. Topics clean themselves here after
 * moments instead of days; all else is as in production.
 */
final class PurgeForGoodTest {

  private static final Row FORGETFUL =
      Row.accept(
          "purge",
          each -> each.is(EditKind.PURGE),
          each -> new Decision(Verdicts.purge(each).decided(), List.of(), List.of(), false));

  private final String id = "en/" + UUID.randomUUID();
  private final String secret = incompressible();
  private final String control = incompressible();
  private TestServers servers;
  private EditLog log;
  private ImpatientTopics topics;
  @TempDir private Path directory;

  @BeforeEach
  void open() {
    servers = TestServers.fresh();
    topics = new ImpatientTopics(servers);
    log = new EditLog(servers);
  }

  @AfterEach
  void close() {
    log.close();
    topics.close();
    servers.close();
  }

  @Test
  void takesTheBytesOffTheDisk() {
    try (LedgerStreams ledger = start(Ledger.table(2 << 20))) {
      writeThenPurge();

      awaitGone(secret, Topics.CHAPTER_REVISIONS.name());
      awaitGone(secret, Topics.CHAPTER_UPDATED.name());
      assertThat(log.records(Topics.CHAPTER_REVISIONS, (id + "@2")::equals)).isNotEmpty();
      assertThat(ledger.health().isReady()).isTrue();
    }
  }

  @Test
  void noticesALedgerThatForgetsTheTombstone() {
    List<Row> faulty =
        Ledger.table(2 << 20).stream()
            .map(row -> row.when().equals("purge") ? FORGETFUL : row)
            .toList();
    try (LedgerStreams ledger = start(faulty)) {
      log.writeBytes(Topics.CHAPTER_REVISIONS, "en/control@1", control.getBytes(UTF_8));
      writeThenPurge();
      log.writeBytes(Topics.CHAPTER_REVISIONS, "en/control@1", null);

      // Once the control record is gone, all that was purged would be gone as well.
      awaitGone(control, Topics.CHAPTER_REVISIONS.name());
      assertThat(topics.hold(Topics.CHAPTER_REVISIONS.name(), secret)).isTrue();
      assertThat(ledger.health().isReady()).isTrue();
    }
  }

  /** No four letters of it stand anywhere before, so that compression leaves it in one piece. */
  private static String incompressible() {
    List<String> letters = new ArrayList<>(List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("")));
    Collections.shuffle(letters);
    return String.join("", letters);
  }

  private void writeThenPurge() {
    put(id, "# One\n\n" + secret + "\n", 0);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> topics.hold(Topics.CHAPTER_REVISIONS.name(), secret));
    assertThat(topics.hold(Topics.CHAPTER_UPDATED.name(), secret)).isTrue();
    put(id, "# Two\n", 1);
    send(edit(EditKind.PURGE, id).setBase(BaseCondition.ANY).setPurgedRevision(1));
  }

  /** Writes on, so that segments are closed, until the text is on the disk no more. */
  private void awaitGone(String text, String topic) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              put("en/" + UUID.randomUUID(), "# Other\n", 0);
              return !topics.hold(topic, text);
            });
  }

  private LedgerStreams start(List<Row> table) {
    Ledger ledger = new Ledger(new MarkdownRules(SiteRules.standard()), table);
    LedgerStreams streams =
        new LedgerStreams(
            new LedgerTopology(
                    ledger, new AvroSerdes(servers.kafkaProperties()), new SimpleMeterRegistry())
                .build(),
            servers.kafkaProperties(),
            new LedgerSettings("purging-ledger", directory, 1, Duration.ofSeconds(3)));
    streams.start();
    return streams;
  }

  private void put(String chapter, String text, long base) {
    EditRequested.Builder edit =
        edit(EditKind.PUT, chapter)
            .setPath(chapter + ".md")
            .setContent(ByteBuffer.wrap(text.getBytes(UTF_8)))
            .setBase(base == 0 ? BaseCondition.NONE : BaseCondition.REVISION)
            .setBaseRevision(base);
    send(edit);
  }

  private void send(EditRequested.Builder edit) {
    EditRequested built = edit.build();
    try {
      log.send(built).get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static EditRequested.Builder edit(EditKind kind, String chapter) {
    return EditRequested.newBuilder()
        .setEditId(UUID.randomUUID().toString())
        .setKind(kind)
        .setChapterId(chapter)
        .setIdempotencyKey(UUID.randomUUID().toString())
        .setRequestedAt(Instant.now());
  }
}
