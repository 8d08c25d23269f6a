package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.chapterhouse.bench.drive.ChapterhouseProcess;
import org.chapterhouse.bench.drive.Editor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole program in the middle of pushes; every receipt it gave must be honoured. */
class KillTest {

  private static final Duration START = Duration.ofMinutes(2);

  @Test
  void aKilledProgramComesBackWithEveryReceiptHonoured(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    killAndRecover(
        folder, Integer.getInteger("chapterhouse.kills", 2), Long.getLong("chapterhouse.seed", 1L));
  }

  @Test
  @Tag("slow")
  void tenKillsLoseNothing(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder)
      throws Exception {
    killAndRecover(folder, 10, Long.getLong("chapterhouse.seed", 2L));
  }

  @Test
  @Tag("slow")
  void killsDuringPushesOfTwoThousandChaptersLoseNothing(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws Exception {
    Optional<Map<String, String>> corpus = Corpus.chapters("sap-btp");
    assumeTrue(corpus.isPresent(), "the shared corpora are not here");
    long seed = Long.getLong("chapterhouse.seed", 3L);
    killAndRecover(folder, new Handbook(corpus.get(), seed), 5, 600, seed);
  }

  private static void killAndRecover(Path folder, int kills, long seed) throws Exception {
    killAndRecover(folder, new Handbook(150, seed), kills, 45, seed);
  }

  private static void killAndRecover(
      Path folder, Handbook handbook, int kills, int receiptsAtMost, long seed) throws Exception {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Receipts receipts = new Receipts();
    Path content = Files.createDirectories(folder.resolve("content"));
    for (int round = 1; round <= kills; round++) {
      try (ChapterhouseProcess program = start(folder, content)) {
        Editor editor = new Editor(program.awaitReady(START), program.token());
        Push push = new Push(editor, receipts);
        Map<String, String> chapters = handbook.chapters();
        receipts.after(1 + random.nextInt(receiptsAtMost), program::kill);
        push.run(chapters);
        System.out.printf(
            "round %d: %d receipts so far, %d cut off%n",
            round, receipts.given().size(), push.cutOff());
        program.kill();
      }
      handbook.rewrite(3, round);
    }
    try (ChapterhouseProcess program = start(folder, content)) {
      Editor editor = new Editor(program.awaitReady(START), program.token());
      Push push = new Push(editor, receipts);
      push.run(handbook.chapters());
      assertThat(push.cutOff()).isZero();
      editor.get("/api/v1/settled?timeout=PT60S").expect(200);

      assertThat(PublishedViews.of(editor))
          .isEqualTo(PublishedViews.fromScratch(folder.resolve("oracle"), handbook.chapters()));
      RevisionLog.of(folder.resolve("data")).assertHonours(receipts);
    }
  }

  private static ChapterhouseProcess start(Path folder, Path content) {
    return ChapterhouseProcess.start(folder.resolve("data"), content, 0, "--no-watch");
  }
}
