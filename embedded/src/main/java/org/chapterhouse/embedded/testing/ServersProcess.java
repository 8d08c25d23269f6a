package org.chapterhouse.embedded.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.chapterhouse.embedded.Ports;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.KafkaSettings;

/**
 * The embedded servers in a JVM of their own, so that a test can kill it without warning. Needs the
 * class path of the test in {@code java.class.path}.
 */
public final class ServersProcess implements AutoCloseable {

  private final Process process;
  private final Ports ports;

  private ServersProcess(Process process, Ports ports) {
    this.process = process;
    this.ports = ports;
  }

  /** Starts the servers on a data directory with the ports remembered there. */
  public static ServersProcess start(Path dataDirectory) {
    try {
      Process process =
          new ProcessBuilder(command(dataDirectory))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      return new ServersProcess(process, readPorts(process));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a JVM for the servers", e);
    }
  }

  private static List<String> command(Path dataDirectory) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        ServersMain.class.getName(),
        dataDirectory.toString());
  }

  private static Ports readPorts(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith(ServersMain.READY)) {
        String[] words = line.split(" ", -1);
        return new Ports(
            Integer.parseInt(words[1]), Integer.parseInt(words[2]), Integer.parseInt(words[3]));
      }
    }
    throw new IllegalStateException("the servers did not start; see their standard error");
  }

  public Ports ports() {
    return ports;
  }

  public KafkaSettings kafka() {
    return ServersMain.kafka(ports);
  }

  public DatabaseSettings database() {
    return ServersMain.database(ports);
  }

  public long pid() {
    return process.pid();
  }

  /** {@code kill -9} of the JVM, and waits until it is gone; PostgreSQL lives on. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** Stops the servers in order, as SIGTERM does, and waits; safe to call twice. */
  @Override
  public void close() {
    process.destroy();
    await();
  }

  private void await() {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("process " + process.pid() + " does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the servers to end", e);
    }
  }
}
