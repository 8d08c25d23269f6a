package org.chapterhouse.publish.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears when positions move, whichever instance moved them, on a connection of its own. After a
 * lost connection it calls once more, since word may have been missed.
 */
public final class PositionWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PositionWatch.class);
  private static final int LISTEN_MILLIS = 1000;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final PublishDatabase database;
  private final Runnable moved;
  private final Thread thread;
  private volatile boolean open = true;

  public PositionWatch(PublishDatabase database, Runnable moved) {
    this.database = database;
    this.moved = moved;
    this.thread = new Thread(this::run, "publish-positions");
    this.thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  private void run() {
    while (open) {
      try (Connection connection = connect()) {
        listen(connection);
      } catch (SQLException e) {
        LOG.warn("no word of positions from PostgreSQL, trying again: {}", e.getMessage());
        LockSupport.parkNanos(PAUSE.toNanos()); // ends early on close
      }
    }
  }

  private Connection connect() throws SQLException {
    var settings = database.settings();
    return DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
  }

  private void listen(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + PositionStore.CHANNEL);
    }
    moved.run();
    PGConnection notices = connection.unwrap(PGConnection.class);
    while (open) {
      if (notices.getNotifications(LISTEN_MILLIS).length > 0) {
        moved.run();
      }
    }
  }

  @Override
  public void close() {
    open = false;
    LockSupport.unpark(thread);
    try {
      thread.join(2L * LISTEN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
