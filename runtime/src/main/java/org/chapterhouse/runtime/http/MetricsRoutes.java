package org.chapterhouse.runtime.http;

import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;

/** {@code /metrics}: the meters of the process as Prometheus reads them. */
public final class MetricsRoutes implements Routes {

  private static final String TEXT_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry metrics;

  public MetricsRoutes(PrometheusMeterRegistry metrics) {
    this.metrics = metrics;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/metrics", context -> context.contentType(TEXT_FORMAT).result(metrics.scrape()));
  }
}
