package org.chapterhouse.bench.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Highest memory of a process and all its children, looked at every 200 ms; Linux only. Pages that
 * processes share count once, each process being charged its share (PSS).
 */
final class ProcessMemory implements AutoCloseable {

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong peak = new AtomicLong();
  private final ProcessHandle root;

  ProcessMemory(ProcessHandle root) {
    this.root = root;
    var unused = clock.scheduleWithFixedDelay(this::look, 0, 200, TimeUnit.MILLISECONDS);
  }

  /** Bytes. */
  long peak() {
    return peak.get();
  }

  private void look() {
    long now =
        Stream.concat(Stream.of(root), root.descendants())
            .mapToLong(ProcessMemory::proportionalBytes)
            .sum();
    peak.accumulateAndGet(now, Math::max);
  }

  private static long proportionalBytes(ProcessHandle handle) {
    Path rollup = Path.of("/proc", Long.toString(handle.pid()), "smaps_rollup");
    try (Stream<String> lines = Files.lines(rollup)) {
      return lines
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (NoSuchFileException e) {
      return 0; // it has ended in the meantime
    } catch (IOException | UncheckedIOException e) {
      if (handle.isAlive()) {
        throw new IllegalStateException("cannot read " + rollup, e);
      }
      return 0;
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
