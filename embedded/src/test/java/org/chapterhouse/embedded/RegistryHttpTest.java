package org.chapterhouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registry's answers to the byte, as tools without a client library see them. */
class RegistryHttpTest {

  private static final String SCHEMA = "{\"schema\":\"\\\"string\\\"\"}";

  @TempDir static Path directory;
  private static EmbeddedBroker broker;
  private static EmbeddedRegistry registry;
  private static HttpClient http;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start(directory, 0);
    registry = EmbeddedRegistry.start(broker.bootstrapServers(), "127.0.0.1", 0);
    http = HttpClient.newHttpClient();
    send("POST", "/subjects/words/versions", SCHEMA);
  }

  @AfterAll
  static void stop() {
    registry.close();
    broker.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "/|{}",
        "/subjects|[\"words\"]",
        "/subjects?subjectPrefix=x|[]",
        "/subjects/words/versions|[1]",
        "/subjects/words/versions?offset=1|[]",
        "/subjects/words/versions/latest|{\"subject\":\"words\",\"version\":1,\"id\":1,\"schema\":\"\\\"string\\\"\"}",
        "/subjects/words/versions/1/schema|\"string\"",
        "/subjects/words/versions/1/referencedby|[]",
        "/schemas/types|[\"AVRO\"]",
        "/schemas/ids/1|{\"schema\":\"\\\"string\\\"\"}",
        "/schemas/ids/1?fetchMaxId=true|{\"schema\":\"\\\"string\\\"\",\"maxId\":1}",
        "/schemas/ids/1/schema|\"string\"",
        "/schemas/ids/1/subjects|[\"words\"]",
        "/config|{\"compatibilityLevel\":\"BACKWARD\"}",
        "/config/words?defaultToGlobal=true|{\"compatibilityLevel\":\"BACKWARD\"}",
        "/mode|{\"mode\":\"READWRITE\"}",
        "/contexts|[\".\"]",
      })
  void answersLikeConfluents(String path, String body) throws Exception {
    HttpResponse<String> answer = send("GET", path, "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(
            type -> assertThat(type).startsWith("application/vnd.schemaregistry.v1+json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "GET|/subjects/none/versions||404|40401",
        "GET|/subjects/words/versions/9||404|40402",
        "GET|/subjects/words/versions/nine||422|42202",
        "GET|/schemas/ids/99||404|40403",
        "GET|/config/words||404|40408",
        "GET|/mode/words||404|40409",
        "GET|/nothing/here||404|404",
        "PUT|/config|{\"compatibility\":\"SIDEWAYS\"}|422|42203",
        "PUT|/mode|{\"mode\":\"IMPORT\"}|422|42204",
        "POST|/subjects/words/versions|{\"schema\":\"{\"}|422|42201",
        "POST|/subjects/words/versions|{\"schema\":\"\"}|422|42201",
        "POST|/subjects/words/versions|{\"schema\":\"\\\"int\\\"\"}|409|409",
        "POST|/subjects/words/versions|{\"schema\":\"x\",\"schemaType\":\"PROTOBUF\"}|422|42201",
        "POST|/subjects/words/versions|{\"schema\":\"\\\"int\\\"\",\"references\":[{\"name\":\"a\"}]}|422|42201",
        "POST|/subjects/words/versions|nonsense|400|400",
        "POST|/subjects/words|{\"schema\":\"\\\"int\\\"\"}|404|40403",
        "DELETE|/subjects/words?permanent=true||404|40405",
      })
  void refusesLikeConfluents(String method, String path, String body, int status, int code)
      throws Exception {
    HttpResponse<String> answer = send(method, path, body == null ? "" : body);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains("\"error_code\":" + code).contains("\"message\":");
  }

  @Test
  void checksCompatibilityVerbosely() throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/compatibility/subjects/words/versions?verbose=true",
            "{\"schema\":\"\\\"int\\\"\"}");

    assertThat(answer.body()).contains("\"is_compatible\":false").contains("TYPE_MISMATCH");
  }

  @Test
  void takesASchemaWhoseSubjectHasNoVersionYetForCompatible() throws Exception {
    HttpResponse<String> answer =
        send("POST", "/compatibility/subjects/new/versions/latest", SCHEMA);

    assertThat(answer.body()).isEqualTo("{\"is_compatible\":true}");
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(registry.url() + path))
            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
