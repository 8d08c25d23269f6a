package org.chapterhouse.publish.store;

import java.util.function.Function;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Reads the views for pages and the API. */
public final class ReadStore {

  private final PublishDatabase database;

  public ReadStore(PublishDatabase database) {
    this.database = database;
  }

  /** Answers a question, all of it from one snapshot. */
  public <T> T ask(Function<Views, T> question) {
    return database
        .jdbi()
        .inTransaction(
            TransactionIsolationLevel.REPEATABLE_READ, handle -> question.apply(new Views(handle)));
  }
}
