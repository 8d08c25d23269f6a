package org.chapterhouse.bench.speed;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.chapterhouse.bench.drive.ResidentMemory;

/** Highest memory of a process and all its children, looked at every 200 ms; Linux only. */
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
    peak.accumulateAndGet(ResidentMemory.bytesOf(root), Math::max);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
