package org.chapterhouse.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.events.Outcome;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class TwoEditorsTest {

  @Test
  void oneWinsAndTheOtherIsToldAndNothingIsLost() {
    assertOneWinnerEachTime(40);
  }

  @Tag("slow")
  @Test
  void oneWinsAThousandTimes() {
    assertOneWinnerEachTime(1000);
  }

  private static void assertOneWinnerEachTime(int rounds) {
    String id = "en/" + UUID.randomUUID();
    Editor editor = IngestHouse.shared().editor();

    TwoEditors.Outcome outcome = new TwoEditors(editor, editor, id).play(rounds);

    assertThat(outcome.complaints()).isEmpty();
    assertThat(outcome.rounds()).isEqualTo(rounds);
    try (EditLog log = new EditLog(TestServers.shared())) {
      assertThat(revisionsOf(log, id)).containsExactlyElementsOf(winnersAfterFirst(outcome));
      assertThat(refusedTexts(log, id))
          .hasSize(rounds)
          .doesNotContainAnyElementsOf(outcome.winners());
    }
  }

  private static List<String> winnersAfterFirst(TwoEditors.Outcome outcome) {
    return Stream.concat(Stream.of("# Round 0\n"), outcome.winners().stream()).toList();
  }

  private static List<String> revisionsOf(EditLog log, String id) {
    return log.readAll(Topics.CHAPTER_REVISIONS, ChapterUpdated.class).stream()
        .filter(update -> update.getChapterId().equals(id))
        .sorted(java.util.Comparator.comparingLong(ChapterUpdated::getRevision))
        .map(update -> UTF_8.decode(update.getContent().duplicate()).toString())
        .toList();
  }

  /** What the losers wrote stands whole in their decisions. */
  private static List<String> refusedTexts(EditLog log, String id) {
    return log.readAll(Topics.CHAPTER_DECISIONS, EditDecided.class).stream()
        .filter(decided -> decided.getChapterId().equals(id))
        .filter(decided -> decided.getOutcome() == Outcome.REFUSED)
        .map(decided -> decided.getRefused().map(EditRequested::getContent).orElseThrow())
        .map(content -> UTF_8.decode(content.duplicate()).toString())
        .toList();
  }
}
