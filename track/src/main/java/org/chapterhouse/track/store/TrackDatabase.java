package org.chapterhouse.track.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.chapterhouse.runtime.DatabaseSettings;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Track's schema {@code track} in PostgreSQL: its connections and its tables as they must be. */
public final class TrackDatabase implements AutoCloseable {

  private static final String SCHEMA = "track";
  private static final int SECRET_BYTES = 32;

  /**
   * PostgreSQL keeps the plans of a connection. Made while a table was small, they would scan and
   * hash it whole for hours after it has grown; every statement here has an index to go by.
   */
  private static final String SESSION =
      "set search_path to "
          + SCHEMA
          + "; set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off";

  private final HikariDataSource connections;
  private final Jdbi jdbi;

  private TrackDatabase(HikariDataSource connections) {
    this.connections = connections;
    this.jdbi = Jdbi.create(connections);
    jdbi.registerArrayType(UUID.class, "uuid");
    jdbi.registerArrayType(Long.class, "bigint");
    jdbi.registerArrayType(Integer.class, "integer");
    jdbi.registerArrayType(String.class, "text");
    // A failing statement's arguments may hold what no log may hold.
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
  }

  /** Connects and brings the tables up to date; throws when either fails. */
  public static TrackDatabase open(DatabaseSettings settings, int maxConnections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("track");
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(maxConnections);
    config.setConnectionInitSql(SESSION);
    HikariDataSource connections = new HikariDataSource(config);
    try {
      Flyway.configure()
          .dataSource(connections)
          .schemas(SCHEMA)
          .locations("classpath:track/migration")
          .load()
          .migrate();
      return new TrackDatabase(connections);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  /** The key that signs proofs and hides ids; made once, the same for every process. */
  public byte[] secret() {
    byte[] fresh = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(fresh);
    return jdbi.inTransaction(
        handle -> {
          handle.execute(
              "insert into signing_key (id, secret) values (1, ?) on conflict do nothing", fresh);
          return handle.select("select secret from signing_key").mapTo(byte[].class).one();
        });
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** A connection of its own, for what must live as long as a session. */
  Connection session() throws SQLException {
    return connections.getConnection();
  }

  @Override
  public void close() {
    connections.close();
  }
}
