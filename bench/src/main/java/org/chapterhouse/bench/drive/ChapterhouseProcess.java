package org.chapterhouse.bench.drive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One {@code chapterhouse run} as a process of its own, which can be killed at any moment. */
public final class ChapterhouseProcess implements AutoCloseable {

  private static final String READY = "ready ";

  private final Process process;
  private final Path dataDirectory;
  private final List<String> output = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<URI> ready = new CompletableFuture<>();

  private ChapterhouseProcess(Process process, Path dataDirectory) {
    this.process = process;
    this.dataDirectory = dataDirectory;
    Thread reader = new Thread(this::readOutput, "chapterhouse-output");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Starts the command with this JVM's class path and the options of {@code ./chapterhouse}, in
   * whose folder or a module's this must run.
   *
   * @param dataDirectory where it keeps its state; made when missing
   * @param content folder to publish
   * @param port of the site
   * @param more further arguments of {@code run}
   */
  public static ChapterhouseProcess start(
      Path dataDirectory, Path content, int port, String... more) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + options());
    command.add("-Xmx" + System.getProperty("chapterhouse.heap", "512m"));
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.chapterhouse.standalone.Chapterhouse");
    command.addAll(List.of("run", "--data", dataDirectory.toString()));
    command.addAll(List.of("--content", content.toString(), "--port", Integer.toString(port)));
    command.addAll(List.of(more));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new ChapterhouseProcess(process, dataDirectory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + command, e);
    }
  }

  private static Path options() {
    Path here = Path.of("bin", "java.options").toAbsolutePath();
    return Files.exists(here) ? here : Path.of("..", "bin", "java.options").toAbsolutePath();
  }

  /**
   * Waits until the program says that it is ready.
   *
   * @return address of the site
   * @throws IllegalStateException with the program's output when it ends or takes too long
   */
  public URI awaitReady(Duration limit) {
    try {
      return ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException("not ready:\n" + String.join("\n", output), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for ready", e);
    }
  }

  /** The token the program issued for this machine's own editor. */
  public String token() {
    try {
      return Files.readString(dataDirectory.resolve("local.token")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("no local token in " + dataDirectory, e);
    }
  }

  /** Lines the program has printed so far. */
  public List<String> output() {
    synchronized (output) {
      return List.copyOf(output);
    }
  }

  /** Kills the JVM without a warning, as {@code kill -9} does; PostgreSQL's processes live on. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends the program as Ctrl-C does and returns its exit code. */
  public int stop() {
    process.destroy();
    return awaitEnd();
  }

  /** The process itself. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Resident memory of the program and all its children, in bytes; Linux only. */
  public long residentBytes() {
    return ResidentMemory.bytesOf(process.toHandle());
  }

  @Override
  public void close() {
    stop();
  }

  private int awaitEnd() {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the program to end", e);
    }
  }

  private void readOutput() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        if (line.startsWith(READY)) {
          ready.complete(URI.create(line.substring(READY.length()).strip()));
        }
      }
      ready.completeExceptionally(new IllegalStateException("the program ended"));
    } catch (IOException e) {
      ready.completeExceptionally(e);
    }
  }
}
