package org.chapterhouse.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import org.chapterhouse.runtime.http.HttpServer;

/** A stage that runs with the HTTP server and the metrics of its process. */
public final class RunningStage implements AutoCloseable {

  private final App app;
  private final HttpServer server;
  private final MeterRegistry metrics;

  RunningStage(App app, HttpServer server, MeterRegistry metrics) {
    this.app = app;
    this.server = server;
    this.metrics = metrics;
  }

  /** Port the stage answers on. */
  public int port() {
    return server.port();
  }

  /** The server goes first, so that nothing is asked of a stage that is stopping. */
  @Override
  public void close() {
    server.close();
    app.close();
    metrics.close();
  }
}
