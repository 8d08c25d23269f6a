package org.chapterhouse.embedded.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.embedded.EmbeddedBroker;
import org.chapterhouse.embedded.EmbeddedDatabase;
import org.chapterhouse.embedded.EmbeddedRegistry;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.KafkaSettings;

/**
 * Broker, registry and PostgreSQL for tests. {@link #shared()} starts once per JVM, on first use,
 * and lives as long as it; {@link #fresh()} has an empty log of its own. PostgreSQL is shared by
 * both: ask for a {@link #newDatabase()}.
 */
public final class TestServers implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private final Path directory;
  private EmbeddedBroker broker;
  private EmbeddedRegistry registry;

  private TestServers(Path directory) {
    this.directory = directory;
    this.broker = EmbeddedBroker.start(directory, 0);
    this.registry = EmbeddedRegistry.start(broker.bootstrapServers(), LOOPBACK, 0);
  }

  private static final class Shared {
    static final TestServers SERVERS = startShared();

    private static TestServers startShared() {
      TestServers servers = fresh();
      Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "test-servers-stop"));
      return servers;
    }
  }

  private static final class SharedDatabase {
    static final EmbeddedDatabase DATABASE = startShared();

    private static EmbeddedDatabase startShared() {
      Path directory = TestDirectories.create();
      EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    database.close();
                    TestDirectories.delete(directory);
                  },
                  "test-database-stop"));
      return database;
    }
  }

  /** The servers all tests of this JVM share; never closed by a test. */
  public static TestServers shared() {
    return Shared.SERVERS;
  }

  /** A broker and a registry with nothing in them; the test closes them. */
  public static TestServers fresh() {
    return new TestServers(TestDirectories.create());
  }

  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  public String registryUrl() {
    return registry.url();
  }

  public KafkaSettings kafka() {
    return new KafkaSettings(bootstrapServers(), registryUrl(), Map.of());
  }

  /** Properties for any Kafka client, serialiser or registry client; the caller may add its own. */
  public Map<String, Object> kafkaProperties() {
    return new HashMap<>(kafka().toProperties());
  }

  /** A database of its own, empty, owned by the user of the settings. */
  public static DatabaseSettings newDatabase() {
    EmbeddedDatabase server = SharedDatabase.DATABASE;
    String name = "test_" + DATABASES.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot create the database " + name, e);
    }
    return new DatabaseSettings(server.jdbcUrl(name), server.user(), server.password());
  }

  /** Stops the broker and starts it again on the same directory and port; clients reconnect. */
  public void restartBroker() {
    stopBroker();
    startBroker();
  }

  /** Stops the broker; the registry waits for {@link #startBroker()}. */
  public void stopBroker() {
    broker.close();
  }

  /** Starts the broker again after {@link #stopBroker()}, on the same directory and port. */
  public void startBroker() {
    broker = EmbeddedBroker.start(directory, broker.port());
  }

  /** Stops the registry and starts it again on the same port, from its log. */
  public void restartRegistry() {
    int port = registry.port();
    registry.close();
    registry = EmbeddedRegistry.start(bootstrapServers(), LOOPBACK, port);
  }

  /** Stops broker and registry and deletes their data; safe to call twice. */
  @Override
  public void close() {
    registry.close();
    broker.close();
    TestDirectories.delete(directory);
  }
}
