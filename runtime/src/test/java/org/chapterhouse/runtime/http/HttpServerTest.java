package org.chapterhouse.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpServerTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void start() {
    Routes routes =
        to -> {
          to.get("/refused", HttpServerTest::refuse);
          to.get("/broken", HttpServerTest::fail);
          to.put("/echo", context -> context.result(context.bodyAsBytes()));
        };
    server = new HttpServer(List.of(routes), 1024);
    server.start("127.0.0.1", 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersARefusalAsAProblem() throws Exception {
    HttpResponse<String> answer = get("/refused");

    assertThat(answer.statusCode()).isEqualTo(412);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(answer.body())
        .isEqualTo(
            "{\"type\":\"/problems/stale-revision\",\"title\":\"stale revision\",\"status\":412,"
                + "\"detail\":\"fetch revision 7 first\",\"current\":7}");
  }

  @Test
  void answersAnUnknownPathAsAProblem() throws Exception {
    HttpResponse<String> answer = get("/nowhere");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(problem(answer).path("type").asText()).isEqualTo("/problems/http-404");
  }

  @Test
  void saysWhichMethodsAPathTakes() throws Exception {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(uri("/echo")).DELETE().build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).hasValue("PUT");
    assertThat(problem(answer).path("type").asText()).isEqualTo("/problems/http-405");
  }

  @Test
  void hidesTheCauseOfAFaultBehindAReference() throws Exception {
    HttpResponse<String> answer = get("/broken");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("internal-error").doesNotContain("the cause");
  }

  @Test
  void refusesABodyOverTheLimit() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(uri("/echo")).PUT(BodyPublishers.ofString("x".repeat(2000))).build();

    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
  }

  private static void refuse(Context context) {
    throw new ProblemException(412, "stale-revision", "fetch revision 7 first").with("current", 7);
  }

  private static void fail(Context context) {
    throw new IllegalStateException("the cause");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static JsonNode problem(HttpResponse<String> answer) throws IOException {
    return new ObjectMapper().readTree(answer.body());
  }
}
