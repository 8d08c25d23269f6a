package org.chapterhouse.track.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.track.consent.Refusal;
import org.chapterhouse.track.consent.RefusedException;
import org.chapterhouse.track.edge.EdgeLimits;

/** What every request of a reader passes before it is answered, and how refusals leave. */
final class Edge {

  private final Origins origins;
  private final Rates rates;
  private final EdgeLimits limits;
  private final MeterRegistry metrics;

  Edge(EdgeLimits limits, MeterRegistry metrics) {
    this.origins = new Origins(limits.origins());
    this.rates = new Rates(limits.perMinute(), System::nanoTime);
    this.limits = limits;
    this.metrics = metrics;
  }

  /** Answers browsers that ask, for a page of another site, whether it may ask. */
  void addPreflight(RoutesConfig routes, String path) {
    routes.options(path, origins::answerPreflight);
  }

  /**
   * @param weight how much of what a connection may ask this takes
   */
  Handler guard(int weight, Handler handler) {
    return context -> {
      context.header("Cache-Control", "no-store");
      origins.admit(context);
      if (!rates.admits(address(context), weight)) {
        metrics.counter("track.refused", "reason", "too-many-requests").increment();
        context.header("Retry-After", "60");
        throw new ProblemException(
            429, "too-many-requests", "This connection asks too much: try again in a minute.");
      }
      try {
        handler.handle(context);
      } catch (RefusedException e) {
        Refusal refusal = e.refusal();
        throw new ProblemException(401, refusal.code(), refusal.detail());
      }
    };
  }

  /** Used for this one comparison and kept nowhere. */
  private String address(Context context) {
    return limits
        .clientHeader()
        .flatMap(header -> Optional.ofNullable(context.header(header)))
        .map(chain -> chain.substring(chain.lastIndexOf(',') + 1).strip())
        .orElseGet(() -> context.req().getRemoteAddr());
  }

  /** What has started; throws 503 until it has. */
  static <T> T started(Supplier<Optional<T>> stage) {
    return stage
        .get()
        .orElseThrow(
            () ->
                new ProblemException(503, "starting", "Tracking is starting: try again shortly."));
  }
}
