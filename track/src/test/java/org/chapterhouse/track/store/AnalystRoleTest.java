package org.chapterhouse.track.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.chapterhouse.track.consent.ReaderId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An analyst with the role made for them, in PostgreSQL itself. */
class AnalystRoleTest {

  private final Readers readers = new Readers();

  @BeforeEach
  void read() {
    for (int i = 0; i < 12; i++) {
      ReaderId reader = readers.optIn();
      readers.open(reader, "en/read-often");
    }
    readers.open(readers.optIn(), "en/read-once");
    long today = Math.floorDiv(readers.clock().instant().getEpochSecond(), 86_400);
    new Days(readers.database()).close(today, readers.clock().instant());
    readers.clock().pass(Duration.ofDays(1));
  }

  @AfterEach
  void close() {
    readers.close();
  }

  @Test
  void readsTheViewsOfPublishedFigures() {
    asAnalyst(
        handle ->
            assertThat(
                    handle
                        .select("select chapter || ' ' || opened from analytics.chapter_days")
                        .mapTo(String.class)
                        .list())
                .containsExactly("en/read-often 10"));
  }

  @Test
  void mayReadNoTableBehindThem() {
    List<String> tables = names("track");

    assertThat(tables).contains("reading_event", "consent", "figure", "published_figure");
    for (String table : tables) {
      asAnalyst(
          handle ->
              assertThatThrownBy(
                      () -> handle.select("select * from track." + table).mapToMap().list())
                  .as(table)
                  .isInstanceOf(JdbiException.class)
                  .hasMessageContaining("permission denied"));
    }
  }

  @Test
  void changesNothing() {
    asAnalyst(
        handle ->
            assertThatThrownBy(() -> handle.execute("delete from analytics.closed_days"))
                .isInstanceOf(JdbiException.class));
  }

  @Test
  void seesNoIdNoVisitAndNoSmallNumberInAnyView() {
    List<String> views = names("analytics");

    assertThat(views).hasSizeGreaterThanOrEqualTo(6);
    for (String view : views) {
      asAnalyst(
          handle ->
              assertThat(
                      handle
                          .select("select v::text from analytics." + view + " v")
                          .mapTo(String.class)
                          .list())
                  .as(view)
                  .noneMatch(row -> row.contains("read-once"))
                  .noneMatch(row -> row.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*|.*\\\\x.*")));
    }
  }

  private List<String> names(String schema) {
    return readers
        .database()
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select table_name from information_schema.tables where table_schema = ?"
                            + " order by table_name",
                        schema)
                    .mapTo(String.class)
                    .list());
  }

  private void asAnalyst(Consumer<Handle> step) {
    readers
        .tables()
        .asSuperuser()
        .useHandle(
            handle -> {
              handle.execute("set role chapterhouse_analyst");
              step.accept(handle);
            });
  }
}
