package org.chapterhouse.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chapterhouse.enrich.law.Chronicle;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.schemas.EventHeaders;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One record nobody can use must not stop the stage for all others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRecordsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] NONSENSE = "no Avro at all".getBytes(UTF_8);

  private final Chronicle chronicle = new Chronicle(new Random(1));
  private House house;
  private EnrichApp app;
  private DeadLetterWatch deadLetters;

  @BeforeAll
  void open(@TempDir Path directory) {
    house = new House(directory);
    app = house.instance("first");
    app.start();
    deadLetters = new DeadLetterWatch(house.kafka());
  }

  @AfterAll
  void close() {
    deadLetters.close();
    app.close();
    house.close();
  }

  @Test
  void keepsBytesThatAreNoUpdateAsTheyCame() {
    house.edits().writeRaw(Topics.CHAPTER_UPDATED, "en/a", NONSENSE);
    ConsumerRecord<byte[], byte[]> letter = deadLetters.next();
    assertThat(letter.key()).isEqualTo("en/a".getBytes(UTF_8));
    assertThat(letter.value()).isEqualTo(NONSENSE);
    assertThat(header(letter, "topic")).isEqualTo("chapter.updated");
    assertThat(header(letter, "message")).contains("magic byte");
    assertLawAfterOneMoreEdit();
  }

  @Test
  void refusesASchemaTheRegistryDoesNotKnow() {
    byte[] unknownSchema = {0, 0, 0, 99, 99, 1, 2, 3};
    house.edits().writeRaw(Topics.CHAPTER_UPDATED, "en/b", unknownSchema);
    assertThat(deadLetters.next().value()).isEqualTo(unknownSchema);
    assertLawAfterOneMoreEdit();
  }

  @Test
  void refusesATombstoneWhereOnlyTheLedgerMayRemove() {
    house.edits().writeRaw(Topics.CHAPTER_UPDATED, "en/c", null);
    assertThat(header(deadLetters.next(), "message")).contains("null");
    assertLawAfterOneMoreEdit();
  }

  @Test
  void refusesAnUpdateUnderAnotherKey() {
    house.edits().writeUnder("en/d", chronicle.write("en/alpha", "# Alpha", ""));
    assertThat(header(deadLetters.next(), "message")).contains("en/d holds en/alpha");
    assertLawAfterOneMoreEdit();
  }

  @Test
  void treatsAChapterThatDoesNotParseAsRemoved() {
    ChapterUpdated broken = chronicle.write("en/e", "---\ntitle: [never closed\n", "");
    house.edits().write(List.of(broken));
    assertThat(header(deadLetters.next(), "message")).contains("en/e does not parse");
    assertLawAfterOneMoreEdit();
  }

  @Test
  void tiesAsManyLinksAsAChapterMayHave() {
    String oneSentence = "слово [ссылка на главу](/alpha/) ".repeat(9_999);
    house.edits().write(List.of(chronicle.write("en/links", oneSentence, "")));
    assertLawAfterOneMoreEdit();
  }

  @Test
  void refusesAStateItDoesNotKnow() {
    ChapterUpdated unknown =
        ChapterUpdated.newBuilder().setChapterId("en/f").setState(ChapterState.UNKNOWN).build();
    house.edits().writeUnder("en/f", unknown);
    assertThat(header(deadLetters.next(), "message")).contains("state");
    assertLawAfterOneMoreEdit();
  }

  @Test
  void refusesACardOfUnknownOrigin() {
    house.edits().writeRaw(Topics.CHAPTER_CARDS, "en/g", null);
    ConsumerRecord<byte[], byte[]> letter = deadLetters.next();
    assertThat(header(letter, "topic")).isEqualTo("chapter.cards");
    assertThat(header(letter, "message")).contains("card-source");
    assertLawAfterOneMoreEdit();
  }

  private void assertLawAfterOneMoreEdit() {
    house.edits().write(List.of(chronicle.write("en/witness", "See [alpha](/alpha/).", "")));
    try (ProgressWatch watch = new ProgressWatch(house.kafka())) {
      watch.awaitSettled(house.edits().lastOffsets(), PATIENCE);
    }
    assertThat(app.health().isReady()).isTrue();
    assertThat(house.differences()).isEmpty();
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return EventHeaders.text(letter.headers(), "__streams.errors." + name);
  }
}
