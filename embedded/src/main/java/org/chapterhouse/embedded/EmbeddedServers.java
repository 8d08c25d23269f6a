package org.chapterhouse.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.KafkaSettings;

/** Broker, schema registry and PostgreSQL on one data directory, started side by side. */
public final class EmbeddedServers implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";

  private final DirectoryLock lock;
  private final EmbeddedBroker broker;
  private final EmbeddedRegistry registry;
  private final EmbeddedDatabase database;

  private EmbeddedServers(
      DirectoryLock lock,
      EmbeddedBroker broker,
      EmbeddedRegistry registry,
      EmbeddedDatabase database) {
    this.lock = lock;
    this.broker = broker;
    this.registry = registry;
    this.database = database;
  }

  /**
   * Starts all three and returns once they accept clients. When one fails the others are stopped.
   *
   * @param dataDirectory where their data is or will be
   * @throws PortTakenException when another program listens on a port that was asked for
   * @throws DirectoryInUseException when another process works on the directory
   * @throws ServerStartException when a server fails
   */
  public static EmbeddedServers start(Path dataDirectory, Ports ports) {
    DirectoryLock lock = DirectoryLock.acquire(dataDirectory);
    try {
      Path database = dataDirectory.resolve("postgresql");
      new Postmaster(new PostgresCluster(database).files()).stopLeftover(); // it holds its port
      PortsFile file = new PortsFile(dataDirectory);
      EmbeddedServers servers =
          startAll(lock, dataDirectory.resolve("kafka"), database, file.complete(ports));
      file.write(servers.ports());
      return servers;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static EmbeddedServers startAll(
      DirectoryLock lock, Path kafka, Path postgresql, Ports ports) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      var database =
          CompletableFuture.supplyAsync(
              () -> EmbeddedDatabase.start(postgresql, ports.database()), threads);
      var broker =
          CompletableFuture.supplyAsync(() -> EmbeddedBroker.start(kafka, ports.broker()), threads);
      var registry =
          broker.thenApply(
              started ->
                  EmbeddedRegistry.start(started.bootstrapServers(), LOOPBACK, ports.registry()));
      try {
        CompletableFuture.allOf(database, registry).join();
      } catch (CompletionException e) {
        closeStarted(registry, broker, database);
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
      return new EmbeddedServers(lock, broker.join(), registry.join(), database.join());
    } finally {
      threads.shutdown();
    }
  }

  private static void closeStarted(
      CompletableFuture<EmbeddedRegistry> registry,
      CompletableFuture<EmbeddedBroker> broker,
      CompletableFuture<EmbeddedDatabase> database) {
    // Each is waited for: one that still starts would go on without an owner.
    await(registry).ifPresent(EmbeddedRegistry::close);
    await(broker).ifPresent(EmbeddedBroker::close);
    await(database).ifPresent(EmbeddedDatabase::close);
  }

  private static <T> Optional<T> await(CompletableFuture<T> server) {
    return server.handle((started, failure) -> Optional.ofNullable(started)).join();
  }

  public EmbeddedBroker broker() {
    return broker;
  }

  public EmbeddedRegistry registry() {
    return registry;
  }

  public EmbeddedDatabase database() {
    return database;
  }

  /** The ports in use. */
  public Ports ports() {
    return new Ports(broker.port(), registry.port(), database.port());
  }

  /** Settings for Kafka and registry clients of this process or another on this machine. */
  public KafkaSettings kafka() {
    return new KafkaSettings(broker.bootstrapServers(), registry.url(), Map.of());
  }

  public DatabaseSettings databaseSettings() {
    return database.settings();
  }

  /** Stops all three and waits for them; safe to call twice. */
  @Override
  public void close() {
    try (lock) {
      try {
        registry.close();
        broker.close();
      } finally {
        database.close();
      }
    }
  }
}
