package org.chapterhouse.embedded.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.chapterhouse.embedded.EmbeddedServers;
import org.chapterhouse.embedded.Ports;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.KafkaSettings;

/** The process behind {@link ServersProcess}: prints its ports when ready, stops on SIGTERM. */
final class ServersMain {

  static final String READY = "ready ";

  private ServersMain() {}

  /** The only argument is the data directory. */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedServers servers = EmbeddedServers.start(Path.of(arguments[0]), Ports.chosen());
    Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "servers-stop"));
    Ports ports = servers.ports();
    System.out.println(READY + ports.broker() + " " + ports.registry() + " " + ports.database());
    new CountDownLatch(1).await();
  }

  static KafkaSettings kafka(Ports ports) {
    return new KafkaSettings(
        "127.0.0.1:" + ports.broker(), "http://127.0.0.1:" + ports.registry(), Map.of());
  }

  static DatabaseSettings database(Ports ports) {
    return new DatabaseSettings(
        "jdbc:postgresql://127.0.0.1:" + ports.database() + "/chapterhouse", "chapterhouse", "");
  }
}
