package org.chapterhouse.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chapterhouse.runtime.DatabaseSettings;

/**
 * PostgreSQL as a child process on a directory that outlives it, with durable settings, on the
 * loopback address only. Has a role and a database {@code chapterhouse} from its first start; local
 * users are trusted without a password.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "chapterhouse";

  private final DirectoryLock lock;
  private final EmbeddedPostgres postgres;
  private final Postmaster postmaster;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedDatabase(DirectoryLock lock, EmbeddedPostgres postgres, Postmaster postmaster) {
    this.lock = lock;
    this.postgres = postgres;
    this.postmaster = postmaster;
  }

  /**
   * Starts PostgreSQL and returns once it accepts clients. One left behind by a killed process on
   * the same directory is stopped first.
   *
   * @param directory where its data is or will be
   * @param port loopback port; 0 takes any free one
   * @throws PortTakenException when another program listens on the port
   * @throws DirectoryInUseException when another server works on the directory
   * @throws ServerStartException when PostgreSQL fails; the message has the end of its log
   */
  public static EmbeddedDatabase start(Path directory, int port) {
    DirectoryLock lock = DirectoryLock.acquire(directory);
    try {
      PostgresCluster cluster = new PostgresCluster(directory);
      Postmaster postmaster = new Postmaster(cluster.files());
      postmaster.stopLeftover();
      int chosen = FreePorts.choose(port, "PostgreSQL server");
      if (!cluster.isComplete()) {
        cluster.clear();
      }
      EmbeddedDatabase database = new EmbeddedDatabase(lock, cluster.run(chosen), postmaster);
      database.complete(cluster);
      return database;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void complete(PostgresCluster cluster) {
    if (cluster.isComplete()) {
      return;
    }
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + NAME + " LOGIN CREATEDB CREATEROLE");
      statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      cluster.markComplete();
    } catch (SQLException e) {
      close();
      throw new ServerStartException("cannot create the role and database " + NAME, e);
    }
  }

  public String jdbcUrl() {
    return jdbcUrl(NAME);
  }

  /** Address of another database of the same server. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  public String user() {
    return NAME;
  }

  /** Empty: local users are trusted. */
  public String password() {
    return "";
  }

  public DatabaseSettings settings() {
    return new DatabaseSettings(jdbcUrl(), user(), password());
  }

  public int port() {
    return postgres.getPort();
  }

  /** Stops PostgreSQL and waits for it; the data stays. Safe to call twice. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot stop PostgreSQL", e);
      } finally {
        postmaster.stopLeftover(); // the library gives up waiting after five seconds
        lock.close();
      }
    }
  }
}
