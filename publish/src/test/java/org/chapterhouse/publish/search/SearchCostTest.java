package org.chapterhouse.publish.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.publish.store.Changes;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.ChapterState;
import org.chapterhouse.publish.store.PositionStore;
import org.chapterhouse.publish.store.PublishDatabase;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.SearchIndex;
import org.chapterhouse.publish.store.ViewStore;
import org.chapterhouse.runtime.DatabaseSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What indexing a folder costs and how long queries take: {@code ./mvnw -pl publish -am test
 * -Dexcluded.test.groups= -Dtest=SearchCostTest -Dsearch.folder=DIR}. Skipped without a folder.
 */
@Tag("slow")
class SearchCostTest {

  private static final int QUERIES = 400;
  private static final long SEED = 20261122;

  private final ChapterReader reader = new ChapterReader(SiteRules.standard());
  private final List<String> titles = new ArrayList<>();
  private long bytes;

  @Test
  void answersWithinFiftyMilliseconds() throws Exception {
    String folder = System.getProperty("search.folder", "");
    assumeThat(folder).isNotEmpty();
    DatabaseSettings settings = TestServers.newDatabase();
    try (PublishDatabase database = PublishDatabase.open(settings, 4, new SimpleMeterRegistry())) {
      fill(database, Path.of(folder));
      System.out.printf("%s: %d chapters, %.1f MB%n", folder, titles.size(), bytes / 1e6);
      index(database, settings);
      double cpu = ownCpu() + databaseCpu(settings);
      List<Long> times = ask(database);
      cpu = ownCpu() + databaseCpu(settings) - cpu;
      System.out.printf("CPU per query, both processes: %.1f ms%n", cpu * 1000 / (QUERIES + 50));
      assertThat(times.get(times.size() * 99 / 100)).isLessThan(50_000_000L);
    }
  }

  private void fill(PublishDatabase database, Path folder) throws IOException {
    var held = new PositionStore(database).claim(List.of(0), "cost");
    List<ChapterRow> rows = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).sorted().toList()) {
        String path = folder.relativize(file).toString();
        byte[] content = Files.readAllBytes(file);
        reader.read(path, content).chapter().ifPresent(chapter -> rows.add(row(chapter, content)));
      }
    }
    ViewStore views = new ViewStore(database);
    for (int i = 0; i < rows.size(); i += 200) {
      List<ChapterRow> batch = rows.subList(i, Math.min(rows.size(), i + 200));
      views.apply(
          Changes.of(
              List.of(
                  changes ->
                      batch.forEach(
                          row -> {
                            changes.owns(0, row.id());
                            changes.chapters().put(row.id(), row);
                          }))),
          List.of(),
          held);
    }
  }

  private ChapterRow row(Chapter chapter, byte[] content) {
    titles.add(chapter.title());
    bytes += content.length;
    return new ChapterRow(
        chapter.id().toString(),
        chapter.path(),
        chapter.title(),
        ChapterState.PRESENT,
        1,
        titles.size(),
        content,
        "",
        "",
        Instant.EPOCH,
        "");
  }

  private void index(PublishDatabase database, DatabaseSettings settings) throws Exception {
    SearchIndex index = new SearchIndex(database);
    SearchRows rows = new SearchRows(reader);
    double own = ownCpu();
    double other = databaseCpu(settings);
    long start = System.nanoTime();
    while (index.work(rows::of) > 0) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(10));
    }
    System.out.printf(
        "indexed in %.1f s: CPU of this process %.1f s, of PostgreSQL %.1f s%n",
        (System.nanoTime() - start) / 1e9, ownCpu() - own, databaseCpu(settings) - other);
  }

  private List<Long> ask(PublishDatabase database) {
    Search search = new Search(new ReadStore(database));
    Random random = new Random(SEED);
    List<Long> times = new ArrayList<>();
    for (int i = -50; i < QUERIES; i++) {
      String query = query(random);
      long start = System.nanoTime();
      search.find(query, List.of("en", "ru"), 20);
      if (i >= 0) {
        times.add(System.nanoTime() - start);
      }
      if (System.nanoTime() - start > 60_000_000) {
        System.out.printf("slow: %s (%.1f ms)%n", query, (System.nanoTime() - start) / 1e6);
      }
    }
    Collections.sort(times);
    System.out.printf(
        "%d queries, seed %d: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms%n",
        times.size(),
        SEED,
        times.get(times.size() / 2) / 1e6,
        times.get(times.size() * 90 / 100) / 1e6,
        times.get(times.size() * 99 / 100) / 1e6,
        times.get(times.size() - 1) / 1e6);
    return times;
  }

  /** One to three words of a title; of some the last is cut short, of some a letter is wrong. */
  private String query(Random random) {
    List<String> words = Words.of(titles.get(random.nextInt(titles.size())));
    int from = random.nextInt(Math.max(1, words.size()));
    int most = Math.min(words.size(), from + 1 + random.nextInt(3));
    String query = String.join(" ", words.subList(from, Math.max(from, most)));
    int kind = random.nextInt(10);
    if (kind < 3 && query.length() > 4) {
      return query.substring(0, query.length() - 1 - random.nextInt(2));
    }
    if (kind == 3 && query.length() > 4) {
      int at = random.nextInt(query.length() - 1);
      return query.substring(0, at) + 'q' + query.substring(at + 1);
    }
    return query.isEmpty() ? "the" : query;
  }

  private static double ownCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  /** Of the server processes that this process is connected to. */
  private static double databaseCpu(DatabaseSettings settings) throws Exception {
    double seconds = 0;
    for (long pid : backends(settings)) {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      seconds += (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }
    return seconds;
  }

  private static List<Long> backends(DatabaseSettings settings) throws Exception {
    List<Long> pids = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT pid FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND pid <> pg_backend_pid()")) {
      while (rows.next()) {
        pids.add(rows.getLong(1));
      }
    }
    return pids;
  }
}
