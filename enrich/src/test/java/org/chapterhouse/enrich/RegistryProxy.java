package org.chapterhouse.enrich;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Stands between enrich and the registry; to enrich, the registry is away whenever this is. */
final class RegistryProxy implements AutoCloseable {

  private static final String JSON = "application/vnd.schemaregistry.v1+json";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI registry;
  private final InetSocketAddress address;
  private HttpServer server;

  RegistryProxy(String registryUrl) {
    this.registry = URI.create(registryUrl);
    this.server = listen(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.address = server.getAddress();
  }

  String url() {
    return "http://127.0.0.1:" + address.getPort();
  }

  void goAway() {
    server.stop(0);
  }

  void comeBack() {
    server = listen(address);
  }

  private HttpServer listen(InetSocketAddress where) {
    try {
      HttpServer listening = HttpServer.create(where, 0);
      listening.createContext("/", this::forward);
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + where, e);
    }
  }

  private void forward(HttpExchange exchange) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(registry.resolve(exchange.getRequestURI()))
            .method(
                exchange.getRequestMethod(),
                BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .header("Content-Type", JSON)
            .build();
    try (exchange) {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().set("Content-Type", JSON);
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    goAway();
  }
}
