package org.chapterhouse.bench.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.runtime.DatabaseSettings;
import org.postgresql.PGConnection;

/** The rows of {@code reading_event}, copied into tables with the same columns and indexes. */
public final class CopyLoad {

  private final DatabaseSettings database;
  private final List<String> rows;

  public CopyLoad(DatabaseSettings database) throws SQLException, IOException {
    this.database = database;
    try (Connection connection = connect()) {
      StringWriter out = new StringWriter();
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy track.reading_event to stdout", out);
      this.rows = out.toString().lines().toList();
    }
  }

  public int size() {
    return rows.size();
  }

  /** Seconds of one COPY of all rows in one transaction. */
  public double atOnce() throws SQLException, IOException {
    makeTable("copied_at_once");
    long start = System.nanoTime();
    try (Connection connection = connect()) {
      copy(connection, "copied_at_once", rows);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Seconds of one COPY, and one commit, for every few rows, over several connections. */
  public double inBatches(int batch, int connections)
      throws SQLException, InterruptedException, ExecutionException {
    makeTable("copied_in_batches");
    AtomicInteger next = new AtomicInteger();
    List<Callable<Integer>> workers = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      workers.add(() -> copyBatches(next, batch));
    }
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    try {
      long start = System.nanoTime();
      for (Future<Integer> worker : pool.invokeAll(workers)) {
        worker.get();
      }
      return (System.nanoTime() - start) / 1e9;
    } finally {
      pool.shutdownNow();
    }
  }

  private int copyBatches(AtomicInteger next, int batch) throws SQLException, IOException {
    try (Connection connection = connect()) {
      int from;
      while ((from = next.getAndAdd(batch)) < rows.size()) {
        int to = Math.min(rows.size(), from + batch);
        copy(connection, "copied_in_batches", rows.subList(from, to));
      }
      return next.get();
    }
  }

  private void makeTable(String name) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table if exists track." + name);
      statement.execute("create table track." + name + " (like track.reading_event including all)");
    }
  }

  private static void copy(Connection connection, String table, List<String> rows)
      throws SQLException, IOException {
    byte[] text = (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy track." + table + " from stdin", new ByteArrayInputStream(text));
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
