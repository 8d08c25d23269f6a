package org.chapterhouse.bench.speed;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** A running {@code hugo server}, which follows changes of its files. */
final class HugoServer implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(4);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final HugoSite site;
  private final Process process;
  private final URI address;
  private final ProcessMemory memory;

  private HugoServer(HugoSite site, Process process, URI address) {
    this.site = site;
    this.process = process;
    this.address = address;
    this.memory = new ProcessMemory(process.toHandle());
  }

  static HugoServer start(HugoSite site) throws IOException, InterruptedException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process process =
        new ProcessBuilder("hugo", "server", "--port", Integer.toString(port))
            .directory(site.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(site.root().resolve("server.log").toFile())
            .start();
    HugoServer server = new HugoServer(site, process, URI.create("http://localhost:" + port + "/"));
    server.awaitText("/", "<html>");
    return server;
  }

  long peakBytes() {
    return memory.peak();
  }

  /** Milliseconds from saving a sentence in a random file until its page shows it, each time. */
  Figures edits(int number, Random random) throws IOException, InterruptedException {
    Map<Path, String> pages = site.pages();
    List<Path> files = new ArrayList<>(pages.keySet());
    double[] millis = new double[number];
    for (int i = 0; i < number; i++) {
      Path file = files.get(random.nextInt(files.size()));
      String sentence = "Sentence of edit " + i + " for the clock.";
      String page = Objects.requireNonNull(pages.get(file));
      awaitText(page, "");
      long start = System.nanoTime();
      Files.writeString(
          site.root().resolve(file), "\n\n" + sentence + "\n", StandardOpenOption.APPEND);
      awaitText(page, sentence);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    return new Figures(millis);
  }

  /**
   * Asks every few milliseconds until the page holds the text; Hugo offers nothing to wait for, and
   * asking without a pause would take the processor from it.
   */
  private void awaitText(String page, String text) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      if (!process.isAlive()) {
        throw new IllegalStateException("hugo server ended, see " + site.root() + "/server.log");
      }
      try {
        var answer =
            client.send(
                HttpRequest.newBuilder(address.resolve(page)).timeout(LIMIT).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() == 200 && answer.body().contains(text)) {
          return;
        }
      } catch (ConnectException e) {
        // not listening yet
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IllegalStateException(page + " never showed '" + text + "'");
  }

  @Override
  public void close() {
    memory.close();
    process.destroy();
    process.onExit().join();
  }
}
