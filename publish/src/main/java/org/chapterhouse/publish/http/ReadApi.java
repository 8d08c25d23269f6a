package org.chapterhouse.publish.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/**
 * Resources that pages of any other site may read: GET and HEAD, without cookies or tokens. Nothing
 * they answer depends on who asks.
 */
final class ReadApi {

  private static final String METHODS = "GET, HEAD, OPTIONS";
  private static final String SECONDS_A_DAY = "86400";

  private ReadApi() {}

  static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(
        path,
        context -> {
          open(context);
          handler.handle(context);
        });
    routes.options(path, ReadApi::preflight);
  }

  /** Lets scripts of other sites see the answer, problems included. */
  static void open(Context context) {
    context.header("Access-Control-Allow-Origin", "*");
    context.header("Access-Control-Expose-Headers", "ETag, Location");
    context.header("X-Content-Type-Options", "nosniff");
  }

  private static void preflight(Context context) {
    open(context);
    context.header("Allow", METHODS);
    context.header("Access-Control-Allow-Methods", METHODS);
    context.header("Access-Control-Allow-Headers", "If-None-Match");
    context.header("Access-Control-Max-Age", SECONDS_A_DAY);
    context.status(204);
  }
}
