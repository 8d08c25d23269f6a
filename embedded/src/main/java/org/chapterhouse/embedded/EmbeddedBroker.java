package org.chapterhouse.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker, its own controller, in this process, on a directory that outlives it. It listens
 * on the loopback address only and starts again after its process was killed.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final DirectoryLock lock;
  private final KafkaRaftServer server;
  private final int port;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedBroker(DirectoryLock lock, KafkaRaftServer server, int port) {
    this.lock = lock;
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker and returns once it accepts clients.
   *
   * @param directory where its data is or will be
   * @param port loopback port; 0 takes any free one
   * @throws PortTakenException when another program listens on the port
   * @throws DirectoryInUseException when another server works on the directory
   * @throws ServerStartException when the broker fails
   */
  public static EmbeddedBroker start(Path directory, int port) {
    DirectoryLock lock = DirectoryLock.acquire(directory);
    try {
      // The broker ends the whole JVM when it finds a port taken, so look before it does.
      int chosen = FreePorts.choose(port, "Kafka broker");
      Path log = directory.resolve("log").toAbsolutePath();
      format(log);
      LeftoverRegistration leftover = new LeftoverRegistration(log);
      if (leftover.exists()) {
        leftover.takeBack(FreePorts.any());
      }
      KafkaRaftServer server = run(BrokerProperties.of(log, chosen, FreePorts.any()));
      return new EmbeddedBroker(lock, server, chosen);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static void format(Path log) {
    if (Files.exists(log.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(log);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerProperties.NODE_ID)
          .addDirectory(log.toString())
          .setMetadataLogDirectory(log.toString())
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new ServerStartException("cannot format the broker's directory " + log, e);
    }
  }

  private static KafkaRaftServer run(Properties properties) {
    KafkaRaftServer server =
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    try {
      server.startup();
      return server;
    } catch (RuntimeException e) {
      server.shutdown();
      throw new ServerStartException(
          "the Kafka broker in " + properties.get("log.dirs") + " does not start: " + e, e);
    }
  }

  /** Address for Kafka clients, {@code 127.0.0.1:<port>}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** Stops the broker and waits for it; the data stays. Safe to call twice. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.shutdown();
      server.awaitShutdown();
      lock.close();
    }
  }
}
