package org.chapterhouse.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditKind;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.ingest.ledger.LedgerAudit;
import org.chapterhouse.schemas.SchemaRegistration;
import org.chapterhouse.schemas.TopicCatalogue;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** kill -9 of the ledger's process in mid-push: every edit is decided once, as if nothing was. */
final class LedgerCrashTest {

  private static final String[] IDS = {"en/a", "en/b", "en/c", "ru/a"};
  private static final int EDITS_BETWEEN = 150;

  @TempDir private Path directory;
  private int sent;

  @Test
  void decidesEachEditOnceThroughACrash() throws Exception {
    assertThat(differencesAfterCrashes(4711, 1, "ledger", "ledger")).isEmpty();
  }

  @Tag("slow")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2})
  void decidesEachEditOnceThroughManyCrashes(long seed) throws Exception {
    assertThat(differencesAfterCrashes(seed, 5, "ledger", "ledger")).isEmpty();
  }

  @Tag("slow")
  @Test
  void noticesALedgerThatForgotEverythingInACrash() throws Exception {
    assertThat(differencesAfterCrashes(4712, 1, "ledger", "another-ledger")).isNotEmpty();
  }

  private List<String> differencesAfterCrashes(long seed, int crashes, String first, String then)
      throws Exception {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    try (TestServers servers = TestServers.fresh()) {
      prepare(servers);
      try (EditLog log = new EditLog(servers)) {
        for (int crash = 0; crash < crashes; crash++) {
          String applicationId = crash == 0 ? first : then;
          Process ledger = LedgerProcess.start(servers, stateDir(applicationId), applicationId);
          int decided = decided(log) + 1 + random.nextInt(EDITS_BETWEEN / 2);
          send(log, random, EDITS_BETWEEN);
          awaitDecided(log, Math.min(decided, sent));
          ledger.destroyForcibly().waitFor();
        }
        Process last = LedgerProcess.start(servers, stateDir(then), then);
        awaitDecided(log, sent);
        last.destroyForcibly().waitFor();
        return LedgerAudit.differences(
            log.readAll(Topics.CHAPTER_EDITS, EditRequested.class),
            log.readAll(Topics.CHAPTER_DECISIONS, EditDecided.class),
            log.readAll(Topics.CHAPTER_REVISIONS, ChapterUpdated.class));
      }
    }
  }

  private Path stateDir(String applicationId) throws Exception {
    return Files.createDirectories(directory.resolve(applicationId));
  }

  private static void prepare(TestServers servers) {
    try (Admin admin = Admin.create(servers.kafkaProperties())) {
      new TopicCatalogue(6, (short) 1).ensure(admin);
    }
    SchemaRegistration.registerAll(servers.kafkaProperties());
  }

  private void send(EditLog log, Random random, int count) {
    for (int i = 0; i < count; i++) {
      var unused = log.send(edit(random));
      sent++;
    }
  }

  private static int decided(EditLog log) {
    return log.readAll(Topics.CHAPTER_DECISIONS, EditDecided.class).size();
  }

  private static void awaitDecided(EditLog log, int count) {
    await().atMost(Duration.ofSeconds(90)).until(() -> decided(log) >= count);
  }

  private EditRequested edit(Random random) {
    int dice = random.nextInt(10);
    EditKind kind = dice == 0 ? EditKind.REMOVE : dice <= 2 ? EditKind.MOVE : EditKind.PUT;
    String id = IDS[random.nextInt(IDS.length)];
    String to = IDS[random.nextInt(IDS.length)];
    String content = "# Text " + random.nextInt(1000) + "\n";
    return EditRequested.newBuilder()
        .setEditId("edit-" + sent)
        .setKind(kind)
        .setChapterId(id)
        .setPath(kind == EditKind.PUT ? id + ".md" : "")
        .setNewChapterId(kind == EditKind.MOVE ? to : "")
        .setNewPath(kind == EditKind.MOVE ? to + ".md" : "")
        .setContent(ByteBuffer.wrap(kind == EditKind.PUT ? content.getBytes(UTF_8) : new byte[0]))
        .setBase(random.nextInt(3) == 0 ? BaseCondition.NONE : BaseCondition.ANY)
        .setIdempotencyKey("key-" + random.nextInt(5000))
        .setRequestHash("hash-" + random.nextInt(2))
        .setSource("test")
        .setAuthor("ada")
        .setBulk(random.nextBoolean())
        .setRequestedAt(Instant.ofEpochMilli(1_800_000_000_000L + sent))
        .build();
  }
}
