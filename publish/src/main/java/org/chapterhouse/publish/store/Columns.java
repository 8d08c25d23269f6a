package org.chapterhouse.publish.store;

import java.util.Collection;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Binds rows as one array per column, so that one statement carries thousands of them. */
final class Columns<R, S extends SqlStatement<S>> {

  private final S statement;
  private final Collection<R> rows;

  private Columns(S statement, Collection<R> rows) {
    this.statement = statement;
    this.rows = rows;
  }

  static <R> Columns<R, Update> update(Handle handle, String sql, Collection<R> rows) {
    return new Columns<>(handle.createUpdate(sql), rows);
  }

  static <R> Columns<R, Query> query(Handle handle, String sql, Collection<R> rows) {
    return new Columns<>(handle.createQuery(sql), rows);
  }

  <C> Columns<R, S> with(String name, Class<C> type, Function<? super R, ? extends C> column) {
    statement.bindArray(name, type, rows.stream().map(column).toList());
    return this;
  }

  Columns<R, S> text(String name, Function<? super R, String> column) {
    return with(name, String.class, column);
  }

  /** The driver takes arrays of bytes only as {@code byte[][]}, which Jdbi's arrays are not. */
  Columns<R, S> bytes(String name, Function<? super R, byte[]> column) {
    byte[][] values = rows.stream().map(column).toArray(byte[][]::new);
    Argument argument =
        (position, prepared, context) ->
            prepared.setArray(position, prepared.getConnection().createArrayOf("bytea", values));
    statement.bind(name, argument);
    return this;
  }

  S statement() {
    return statement;
  }
}
