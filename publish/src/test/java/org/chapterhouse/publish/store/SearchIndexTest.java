package org.chapterhouse.publish.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.publish.search.SearchRows;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

  private static final SearchRows ROWS = new SearchRows(new ChapterReader(SiteRules.standard()));

  private PublishDatabase database;
  private Epochs held;
  private SearchQueue queue;

  @BeforeEach
  void open() {
    database = PublishDatabase.open(TestServers.newDatabase(), 6, new SimpleMeterRegistry());
    held = new PositionStore(database).claim(List.of(0), "test");
    queue = new SearchQueue(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void put(String id, long sequence, String content) {
    apply(row(id, sequence, ChapterState.PRESENT, content));
  }

  private void remove(String id, long sequence) {
    apply(row(id, sequence, ChapterState.REMOVED, ""));
  }

  private void apply(ChapterRow row) {
    new ViewStore(database)
        .apply(
            Changes.of(
                List.of(
                    changes -> {
                      changes.owns(0, row.id());
                      changes.chapters().put(row.id(), row);
                    })),
            List.of(),
            held);
  }

  private static ChapterRow row(String id, long sequence, ChapterState state, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return new ChapterRow(
        id, id + ".md", "T", state, sequence, sequence, bytes, "", "", Instant.EPOCH, "");
  }

  private boolean finds(String word) {
    WordQuery query = new WordQuery(List.of("search_english"), word, word);
    return new ReadStore(database).ask(views -> views.search().finds(query, List.of("en")));
  }

  private static void workOff(SearchIndex index) {
    assertThat(index.work(ROWS::of)).isPositive();
    assertThat(index.work(ROWS::of)).isZero();
  }

  @Test
  void leavesNothingInTheQueue() {
    put("en/a", 1, "walrus");
    long last = queue.last();
    assertThat(queue.isDone(last)).isFalse();

    workOff(new SearchIndex(database));

    assertThat(finds("walrus")).isTrue();
    assertThat(queue.isDone(last)).isTrue();
    assertThat(queue.last()).isZero();
  }

  @Test
  void replaysAskForNothing() {
    put("en/a", 2, "walrus");
    workOff(new SearchIndex(database));

    put("en/a", 2, "walrus");
    put("en/a", 1, "older");

    assertThat(queue.last()).isZero();
  }

  @Test
  void aCrashInBetweenLosesNoChapter() {
    put("en/a", 1, "walrus");
    SearchIndex index = new SearchIndex(database);

    assertThatThrownBy(
            () ->
                index.work(
                    row -> {
                      throw new IllegalStateException("crash");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(queue.last()).isPositive();
    workOff(new SearchIndex(database));
    assertThat(finds("walrus")).isTrue();
  }

  @Test
  void forgetsRemovedChapters() {
    put("en/a", 1, "walrus");
    workOff(new SearchIndex(database));

    remove("en/a", 2);
    workOff(new SearchIndex(database));

    assertThat(finds("walrus")).isFalse();
  }

  @Test
  void findsTextsThatAreTooManyWordsByTheirStart() {
    StringBuilder words = new StringBuilder("walrus");
    for (int i = 0; words.length() < 1_900_000; i++) {
      words.append(' ').append(Integer.toString(i * 7919, 36)).append('ж').append(i);
    }
    put("en/long", 1, words.toString());

    workOff(new SearchIndex(database));

    assertThat(finds("walrus")).isTrue();
  }

  @Test
  void aRowThatPostgresCannotHoldIsFoundByItsTitle() {
    put("en/a", 1, "walrus");
    put("en/b", 2, "narwhal");
    Function<ChapterRow, SearchRow> broken =
        row -> {
          SearchRow good = ROWS.of(row);
          return row.id().equals("en/a")
              ? new SearchRow(
                  good.id(),
                  good.configuration(),
                  good.title(),
                  "tusk",
                  "",
                  "",
                  "nul \0",
                  "",
                  "",
                  List.of(),
                  List.of())
              : good;
        };

    assertThat(new SearchIndex(database).work(broken)).isEqualTo(2);

    assertThat(finds("tusk")).isTrue();
    assertThat(finds("narwhal")).isTrue();
  }

  /** On a thread of its own, because Jdbi gives a thread one connection. */
  private int elsewhere(Function<PublishDatabase, SearchIndex> instance) {
    return CompletableFuture.supplyAsync(
            () -> {
              remove("en/a", 2);
              return instance.apply(database).work(ROWS::of);
            })
        .join();
  }

  /** One instance has read a chapter when it is removed and another instance is quicker. */
  private AtomicInteger overtake(Function<PublishDatabase, SearchIndex> instance) {
    put("en/a", 1, "walrus");
    AtomicInteger other = new AtomicInteger();
    instance
        .apply(database)
        .work(
            row -> {
              if (row.sequence() == 1 && other.get() == 0) {
                other.set(elsewhere(instance));
              }
              return ROWS.of(row);
            });
    while (instance.apply(database).work(ROWS::of) > 0) {
      assertThat(queue.last()).isZero();
    }
    return other;
  }

  @Test
  void neverWritesWhatAnotherInstanceKnowsBetter() {
    assertThat(overtake(SearchIndex::new)).hasValue(SearchIndex.BUSY);
    assertThat(finds("walrus")).isFalse();
  }

  @Test
  void withoutExclusionARemovedChapterWouldBeFound() {
    overtake(database -> new SearchIndex(database, (Handle handle) -> true));

    assertThat(finds("walrus")).isTrue();
  }
}
