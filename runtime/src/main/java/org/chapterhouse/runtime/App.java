package org.chapterhouse.runtime;

import org.chapterhouse.runtime.http.Routes;

/**
 * One stage of the pipeline as a process runs it: constructed from settings, started once, closed
 * once. Several apps share a process in standalone; in a cluster each has its own.
 */
public interface App extends AutoCloseable {

  /** Name for logs, metrics and health, for example {@code enrich}. */
  String name();

  /** Starts whatever the stage runs; returns once it accepts work, throws when it cannot. */
  void start();

  /** Routes the stage answers; called before {@link #start()}. */
  Routes routes();

  /** Present health; cheap, called on every health request. */
  Health health();

  /** Stops the stage and waits for it; safe to call twice. */
  @Override
  void close();
}
