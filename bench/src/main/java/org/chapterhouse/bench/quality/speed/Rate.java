package org.chapterhouse.bench.quality.speed;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How long one thread took.
 *
 * @param wall seconds by the clock
 * @param cpu seconds of the thread's own work
 */
public record Rate(double wall, double cpu) {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  static Rate of(Runnable work) {
    long wall = System.nanoTime();
    long cpu = THREADS.getCurrentThreadCpuTime();
    work.run();
    return new Rate(
        (System.nanoTime() - wall) / 1e9, (THREADS.getCurrentThreadCpuTime() - cpu) / 1e9);
  }

  Rate least(Rate other) {
    return new Rate(Math.min(wall, other.wall), Math.min(cpu, other.cpu));
  }
}
