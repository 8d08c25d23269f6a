package org.chapterhouse.publish.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.chapterhouse.runtime.DatabaseSettings;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The pool of connections to schema {@code publish}, which it brings up to date when opened. */
public final class PublishDatabase implements AutoCloseable {

  private static final String SCHEMA = "publish";

  private final DatabaseSettings settings;
  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private PublishDatabase(DatabaseSettings settings, HikariDataSource pool) {
    this.settings = settings;
    this.pool = pool;
    this.jdbi = Jdbi.create(pool);
    ArrayTypes.register(jdbi);
  }

  /**
   * Connects and migrates.
   *
   * @param poolSize most connections at one time
   * @param metrics where the pool reports its waiting and use
   */
  public static PublishDatabase open(
      DatabaseSettings settings, int poolSize, MeterRegistry metrics) {
    HikariConfig configuration = configuration(settings, poolSize);
    configuration.setMetricRegistry(metrics);
    HikariDataSource pool = new HikariDataSource(configuration);
    try {
      Flyway.configure()
          .dataSource(pool)
          .defaultSchema(SCHEMA)
          .schemas(SCHEMA)
          .locations("classpath:org/chapterhouse/publish/store/migration")
          .load()
          .migrate();
      return new PublishDatabase(settings, pool);
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private static HikariConfig configuration(DatabaseSettings settings, int poolSize) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(SCHEMA);
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(poolSize);
    config.setSchema(SCHEMA);
    // A frozen owner must not hold its partitions' locks for good.
    config.setConnectionInitSql("SET idle_in_transaction_session_timeout = '10s'");
    config.addDataSourceProperty("ApplicationName", "chapterhouse-publish");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return config;
  }

  Jdbi jdbi() {
    return jdbi;
  }

  DatabaseSettings settings() {
    return settings;
  }

  /** Whether the database answers. */
  public boolean answers() {
    return jdbi.withHandle(
        handle -> List.of(1).equals(handle.select("SELECT 1").mapTo(Integer.class).list()));
  }

  @Override
  public void close() {
    pool.close();
  }
}
