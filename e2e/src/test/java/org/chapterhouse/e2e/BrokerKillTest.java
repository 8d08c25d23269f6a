package org.chapterhouse.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.chapterhouse.bench.drive.Editor;
import org.chapterhouse.embedded.testing.ServersProcess;
import org.chapterhouse.runtime.auth.TokenFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker (and the registry and the database's JVM with it) is killed while the stages,
 * processes of their own, are in the middle of a push. They wait, go on, and every receipt is
 * honoured.
 */
class BrokerKillTest {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path folder;

  @Test
  @Tag("slow")
  void everyReceiptIsHonouredWhenTheBrokerDiesDuringAPush() throws Exception {
    survives(new Handbook(300, 3).chapters(), 3);
  }

  @Test
  @Tag("slow")
  void everyReceiptIsHonouredWhenTheBrokerDiesDuringAPushOfManyThousand() throws Exception {
    Optional<Map<String, String>> corpus =
        Corpus.chapters(System.getProperty("chapterhouse.corpus", "cpp-docs"));
    assumeTrue(corpus.isPresent(), "the shared corpora are not here");
    survives(corpus.get(), 3);
  }

  private void survives(Map<String, String> chapters, int kills) throws Exception {
    long seed = Long.getLong("chapterhouse.seed", 1L);
    System.out.println("seed " + seed + ", chapters " + chapters.size());
    Random random = new Random(seed);
    Receipts receipts = new Receipts();
    Path data = folder.resolve("data");
    String token = TokenFile.issue(folder.resolve("tokens"), "anna", Set.of("api"));
    ServersProcess servers = ServersProcess.start(data);
    try (StageProcesses stages = StageProcesses.start(folder, servers)) {
      Editor writes = new Editor(stages.ingest(), token);
      Editor reads = new Editor(stages.publish(), token);
      for (int kill = 1; kill <= kills; kill++) {
        Push push = new Push(writes, receipts);
        receipts.after(1 + random.nextInt(chapters.size() / (2 * kills)), servers::kill);
        push.run(chapters);
        System.out.printf(
            "kill %d: %d receipts so far, %d edits without one%n",
            kill, receipts.given().size(), push.cutOff());
        assertThat(push.cutOff()).as("edits the dead broker cut off").isPositive();
        servers = ServersProcess.start(data);
        stages.awaitReady();
      }
      Push push = new Push(writes, receipts);
      push.run(chapters);
      assertThat(push.cutOff()).isZero();
      reads.get("/api/v1/settled?timeout=PT5M").expect(200);

      assertThat(PublishedViews.of(writes.ids(), reads))
          .isEqualTo(PublishedViews.fromScratch(folder.resolve("oracle"), chapters));
      RevisionLog.of(data).assertHonours(receipts);
    } finally {
      servers.close();
    }
  }
}
