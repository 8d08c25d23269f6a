package org.chapterhouse.publish.settled;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets threads wait until something they look at themselves has come true. */
public final class Signal {

  private long pulses;

  /** Says that something has changed and is worth a look. */
  public synchronized void pulse() {
    pulses++;
    notifyAll();
  }

  /**
   * Waits until the condition holds; it is looked at once at first and again after each pulse.
   *
   * @param deadline as {@link System#nanoTime()} counts
   * @return whether it came true in time
   */
  boolean await(long deadline, BooleanSupplier condition) throws InterruptedException {
    while (true) {
      long seen = pulses();
      if (condition.getAsBoolean()) {
        return true;
      }
      if (!awaitPulseAfter(seen, deadline)) {
        return false;
      }
    }
  }

  private synchronized long pulses() {
    return pulses;
  }

  private synchronized boolean awaitPulseAfter(long seen, long deadline)
      throws InterruptedException {
    while (pulses == seen) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wait(Duration.ofNanos(left).toMillis() + 1);
    }
    return true;
  }
}
