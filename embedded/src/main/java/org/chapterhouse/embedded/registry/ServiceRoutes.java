package org.chapterhouse.embedded.registry;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import java.util.Map;
import org.chapterhouse.runtime.http.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What tools ask of the registry itself, and every failure in Confluent's words. */
final class ServiceRoutes implements Routes {

  private static final Logger LOG = LoggerFactory.getLogger(ServiceRoutes.class);

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", context -> Exchange.answer(context, Map.of()));
    routes.get("/contexts", context -> Exchange.answer(context, List.of(".")));
    routes.exception(RegistryException.class, ServiceRoutes::answerRefusal);
    routes.exception(HttpResponseException.class, ServiceRoutes::answerHttpError);
    routes.exception(Exception.class, ServiceRoutes::answerFailure);
  }

  private static void answerRefusal(RegistryException refusal, Context context) {
    if (refusal.status() >= 500) {
      LOG.error("{} {} failed", context.method(), context.path(), refusal);
    }
    String message = String.valueOf(refusal.getMessage());
    Exchange.answerError(context, refusal.status(), refusal.code(), message);
  }

  private static void answerHttpError(HttpResponseException error, Context context) {
    String message = "HTTP " + error.getStatus() + " " + error.getMessage();
    Exchange.answerError(context, error.getStatus(), error.getStatus(), message);
  }

  private static void answerFailure(Exception failure, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), failure);
    Exchange.answerError(context, 500, 500, "Internal Server Error");
  }
}
