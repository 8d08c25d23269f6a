package org.chapterhouse.publish.store;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Which chapters search has yet to look at. Rows are numbered in the order they are added. */
public final class SearchQueue implements Backlog {

  private final PublishDatabase database;

  public SearchQueue(PublishDatabase database) {
    this.database = database;
  }

  /** Part of the transaction that changes the chapters. */
  static void add(Handle handle, Collection<String> chapters) {
    if (!chapters.isEmpty()) {
      handle
          .createUpdate("INSERT INTO search_queue (chapter_id) SELECT * FROM unnest(:chapters)")
          .bindArray("chapters", String.class, chapters)
          .execute();
    }
  }

  @Override
  public long last() {
    return ask("SELECT coalesce(max(number), 0) FROM search_queue", 0);
  }

  @Override
  public boolean isDone(long upTo) {
    return upTo == 0 || ask("SELECT count(*) FROM search_queue WHERE number <= ?", upTo) == 0;
  }

  private long ask(String sql, long upTo) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                (upTo == 0 ? handle.createQuery(sql) : handle.select(sql, upTo))
                    .mapTo(Long.class)
                    .one());
  }
}
