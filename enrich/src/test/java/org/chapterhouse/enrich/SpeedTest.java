package org.chapterhouse.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chapterhouse.enrich.law.Chronicle;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.markdown.ChapterPaths;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures a folder of real chapters, named by {@code -Dspeed.corpus=...}: how long until a cold
 * stage is settled, and how long a single edit takes. Prints figures; only the law is asserted.
 */
@Tag("slow")
@EnabledIfSystemProperty(named = "speed.corpus", matches = ".+")
class SpeedTest {

  private static final int EDITS = Integer.getInteger("speed.edits", 200);
  private static final int IN_ONE_TRANSACTION = 100;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Chronicle chronicle = new Chronicle(new Random(1));

  @Test
  void measuresAFolder(@TempDir Path directory) throws IOException {
    try (House house = new House(directory);
        ProgressWatch watch = new ProgressWatch(house.kafka());
        TiesWatch ties = new TiesWatch(house.kafka());
        EnrichApp app = house.instance("first")) {
      app.start();
      watch.awaitSettled(house.edits().lastOffsets(), PATIENCE);
      List<ChapterUpdated> chapters = load(Path.of(System.getProperty("speed.corpus")));
      long start = System.nanoTime();
      long cpu = SYSTEM.getProcessCpuTime();
      for (int from = 0; from < chapters.size(); from += IN_ONE_TRANSACTION) {
        int to = Math.min(chapters.size(), from + IN_ONE_TRANSACTION);
        house.edits().write(chapters.subList(from, to).stream().map(SpeedTest::bulk).toList());
      }
      long written = System.nanoTime();
      watch.awaitSettled(house.edits().lastOffsets(), PATIENCE);
      System.out.printf(
          "%d chapters: written in %d ms, settled after %d ms, CPU of broker and stage %d ms,"
              + " %.2f recomputed per chapter%n",
          chapters.size(),
          (written - start) / 1_000_000,
          (System.nanoTime() - start) / 1_000_000,
          (SYSTEM.getProcessCpuTime() - cpu) / 1_000_000,
          (double) watch.recomputed() / chapters.size());
      single(house, watch, ties, chapters);
      assertThat(house.differences()).isEmpty();
    }
  }

  private static ChapterUpdated bulk(ChapterUpdated chapter) {
    return ChapterUpdated.newBuilder(chapter).setBulk(true).build();
  }

  private void single(
      House house, ProgressWatch watch, TiesWatch ties, List<ChapterUpdated> chapters) {
    Random random = new Random(7);
    long[] own = new long[EDITS];
    long[] settled = new long[EDITS];
    long before = watch.recomputed();
    for (int edit = 0; edit < EDITS; edit++) {
      ChapterUpdated chapter = chapters.get(random.nextInt(chapters.size()));
      String other = chapters.get(random.nextInt(chapters.size())).getChapterId();
      String text =
          Chronicle.text(chapter)
              + "\nWord "
              + edit
              + (edit % 5 == 0 ? " [link](/" + other + "/)" : "")
              + ".\n";
      ChapterUpdated next = chronicle.writeAt(chapter.getPath(), chapter.getChapterId(), text);
      long start = System.nanoTime();
      house.edits().write(List.of(ChapterUpdated.newBuilder(next).setBulk(false).build()));
      ties.awaitRevision(next.getChapterId(), next.getRevision());
      own[edit] = System.nanoTime() - start;
      watch.awaitSettled(house.edits().lastOffsets(), PATIENCE);
      settled[edit] = System.nanoTime() - start;
    }
    System.out.printf(
        "%d edits: own ties %s, settled %s, %.2f recomputed per edit%n",
        EDITS,
        percentiles(own),
        percentiles(settled),
        (double) (watch.recomputed() - before) / EDITS);
  }

  private List<ChapterUpdated> load(Path folder) throws IOException {
    ChapterPaths paths = new ChapterPaths(SiteRules.standard());
    ChapterReader reader = new ChapterReader(SiteRules.standard());
    List<ChapterUpdated> chapters = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String path = folder.relativize(file).toString();
        if (paths.isChapter(path)) {
          reader
              .read(path, Files.readAllBytes(file))
              .chapter()
              .ifPresent(
                  chapter ->
                      chapters.add(
                          chronicle.writeAt(path, chapter.id().toString(), chapter.source())));
        }
      }
    }
    return chapters;
  }

  private static String percentiles(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return "p50 %d ms, p99 %d ms"
        .formatted(
            sorted[sorted.length / 2] / 1_000_000, sorted[sorted.length * 99 / 100] / 1_000_000);
  }
}
