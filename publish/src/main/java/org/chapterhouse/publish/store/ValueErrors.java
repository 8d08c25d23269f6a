package org.chapterhouse.publish.store;

import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** Tells values that PostgreSQL cannot hold from failures that pass. */
final class ValueErrors {

  private ValueErrors() {}

  /** SQLSTATE classes 22 (data exception), 23 (constraint) and 54 (limit exceeded). */
  static boolean isOne(JdbiException e) {
    return e.getCause() instanceof SQLException sql
        && sql.getSQLState() != null
        && sql.getSQLState().matches("(22|23|54).*");
  }
}
