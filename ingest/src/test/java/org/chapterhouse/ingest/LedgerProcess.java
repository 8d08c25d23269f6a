package org.chapterhouse.ingest;

import com.typesafe.config.ConfigFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.chapterhouse.embedded.testing.TestServers;

/** The ingest stage in a JVM of its own, to be killed as a machine would be. */
final class LedgerProcess {

  private LedgerProcess() {}

  public static void main(String[] args) {
    Map<String, String> settings =
        Map.of(
            "kafka.bootstrap.servers", args[0],
            "kafka.schema.registry.url", args[1],
            "ingest.ledger.state-dir", args[2],
            "ingest.tokens-file", args[2] + "/tokens",
            "ingest.ledger.application-id", args[3]);
    IngestSettings read =
        IngestSettings.from(
            ConfigFactory.parseMap(settings)
                .withFallback(ConfigFactory.defaultReference())
                .resolve());
    new IngestApp(read, new SimpleMeterRegistry()).start();
  }

  static Process start(TestServers servers, Path stateDir, String applicationId) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LedgerProcess.class.getName(),
            servers.bootstrapServers(),
            servers.registryUrl(),
            stateDir.toString(),
            applicationId);
    try {
      return builder
          .redirectErrorStream(true)
          .redirectOutput(stateDir.resolve("ledger.log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
