package org.chapterhouse.embedded.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.chapterhouse.embedded.EmbeddedServers;
import org.chapterhouse.embedded.Ports;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.KafkaSettings;

/**
 * The process behind {@link ServersProcess}: prints its ports when ready, stops on SIGTERM or with
 * its parent.
 */
final class ServersMain {

  static final String READY = "ready ";

  private ServersMain() {}

  /** The only argument is the data directory. */
  public static void main(String[] arguments) throws IOException {
    EmbeddedServers servers = EmbeddedServers.start(Path.of(arguments[0]), Ports.chosen());
    Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "servers-stop"));
    Ports ports = servers.ports();
    System.out.println(READY + ports.broker() + " " + ports.registry() + " " + ports.database());
    // The end of the input is the end of the parent: nobody else would stop these servers.
    System.in.transferTo(OutputStream.nullOutputStream());
    System.exit(0);
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
