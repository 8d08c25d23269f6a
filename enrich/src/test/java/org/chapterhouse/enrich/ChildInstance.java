package org.chapterhouse.enrich;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An instance in a process of its own, so that it can be killed. */
final class ChildInstance {

  private final Process process;

  private ChildInstance(Process process) {
    this.process = process;
  }

  static ChildInstance start(EnrichSettings settings) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dkafka.bootstrap.servers=" + settings.kafka().bootstrapServers(),
                "-Dkafka.schema.registry.url=" + settings.kafka().schemaRegistryUrl(),
                "-Denrich.state.dir=" + settings.stateDirectory(),
                "-Dhttp.port=0",
                "-cp",
                System.getProperty("java.class.path"),
                EnrichApp.class.getName()));
    try {
      return new ChildInstance(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start());
    } catch (IOException e) {
      throw new IllegalStateException("cannot start a second JVM", e);
    }
  }

  /** As {@code kill -9} does. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("process " + process.pid() + " cannot be killed");
    }
  }
}
