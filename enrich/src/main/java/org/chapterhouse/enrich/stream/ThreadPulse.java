package org.chapterhouse.enrich.stream;

/**
 * When each stream thread last had a record to process. Idleness is the thread's, not the task's: a
 * task without records may share its thread with one that is busy.
 */
final class ThreadPulse {

  private final ThreadLocal<long[]> busyAt = ThreadLocal.withInitial(() -> new long[1]);

  void beat(long now) {
    busyAt.get()[0] = now;
  }

  long busyAt() {
    return busyAt.get()[0];
  }
}
