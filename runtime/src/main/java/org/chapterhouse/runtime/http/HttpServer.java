package org.chapterhouse.runtime.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.sse.SseHandler;
import io.javalin.json.JavalinJackson;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one HTTP server of a process; every failure leaves it as a problem answer. */
public final class HttpServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

  /** Longer than the longest wait a stage offers; without it Jetty gives up after 30 s. */
  private static final long ASYNC_LIMIT_MILLIS = 120_000;

  private static final Set<HandlerType> METHODS =
      Set.of(
          HandlerType.GET,
          HandlerType.PUT,
          HandlerType.POST,
          HandlerType.DELETE,
          HandlerType.PATCH);

  private final Javalin javalin;

  /**
   * @param routes what to answer, in order
   * @param maxBodyBytes size over which a request body is refused with 413
   */
  public HttpServer(List<Routes> routes, long maxBodyBytes) {
    this.javalin =
        Javalin.create(
            config -> {
              configure(config, maxBodyBytes);
              routes.forEach(each -> each.addTo(config.routes));
            });
    addHeads(javalin.unsafe.internalRouter);
  }

  /** Javalin says 200 to every HEAD by itself; here it gets the status and headers of a GET. */
  private static void addHeads(InternalRouter router) {
    router.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
        .filter(endpoint -> !(endpoint.handler instanceof SseHandler))
        .filter(endpoint -> !router.hasHttpHandlerEntry(HandlerType.HEAD, endpoint.path))
        .forEach(
            endpoint ->
                router.addHttpEndpoint(
                    new Endpoint(HandlerType.HEAD, endpoint.path, endpoint.handler)));
  }

  /** Every route there is, as {@code GET /path/{parameter}}; none that were added for HEAD. */
  public List<String> routes() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint)
        .filter(endpoint -> METHODS.contains(endpoint.method))
        .map(endpoint -> endpoint.method + " " + endpoint.path)
        .sorted()
        .toList();
  }

  private static void configure(JavalinConfig config, long maxBodyBytes) {
    config.startup.showJavalinBanner = false;
    config.http.maxRequestSize = maxBodyBytes;
    config.http.generateEtags = false;
    config.http.prefer405over404 = true;
    config.jetty.modifyServer(server -> server.setErrorHandler(new BareProblems()));
    config.http.asyncTimeout = ASYNC_LIMIT_MILLIS;
    config.jsonMapper(new JavalinJackson(new ObjectMapper().findAndRegisterModules(), false));
    config.routes.exception(ProblemException.class, HttpServer::answerProblem);
    config.routes.exception(HttpResponseException.class, HttpServer::answerHttpError);
    config.routes.exception(Exception.class, HttpServer::answerFailure);
  }

  /** Binds and serves. A port of 0 takes any free one. */
  public void start(String host, int port) {
    javalin.start(host, port);
  }

  /** Port the server listens on. */
  public int port() {
    return javalin.port();
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void answerProblem(ProblemException problem, Context context) {
    write(context, problem.status(), problem.body());
  }

  private static void answerHttpError(HttpResponseException error, Context context) {
    String allowed = error.getDetails().get("availableMethods");
    if (error.getStatus() == HttpStatus.METHOD_NOT_ALLOWED.getCode() && allowed != null) {
      context.header("Allow", allowed);
    }
    String code = "http-" + error.getStatus();
    String detail = error.getMessage() == null ? code : error.getMessage();
    write(context, error.getStatus(), new ProblemException(error.getStatus(), code, detail).body());
  }

  private static void answerFailure(Exception failure, Context context) {
    String reference = UUID.randomUUID().toString();
    LOG.error("{} {} failed, reference {}", context.method(), context.path(), reference, failure);
    String detail = "This is a fault of the server. The log names it under " + reference + ".";
    write(context, 500, new ProblemException(500, "internal-error", detail).body());
  }

  private static void write(Context context, int status, Map<String, Object> body) {
    context.status(status).json(body).contentType(ProblemException.MEDIA_TYPE);
  }
}
