package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chapterhouse.publish.page.ApiPage;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document of all stages, written by hand in {@code openapi.yaml}. */
final class OpenApi {

  private static final List<String> METHODS = List.of("get", "put", "post", "delete");

  private OpenApi() {}

  static JsonNode read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
      if (in == null) {
        throw new IllegalStateException("openapi.yaml is missing from the class path");
      }
      Object document = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return new ObjectMapper().valueToTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read openapi.yaml", e);
    }
  }

  /** The document as a page shows it. */
  static ApiPage page(JsonNode document) {
    List<ApiPage.Group> groups = new ArrayList<>();
    for (JsonNode tag : document.path("tags")) {
      String name = tag.path("name").asText();
      groups.add(
          new ApiPage.Group(name, tag.path("description").asText(), operations(document, name)));
    }
    return new ApiPage(
        document.path("info").path("title").asText(),
        document.path("info").path("summary").asText(),
        groups);
  }

  private static List<ApiPage.Operation> operations(JsonNode document, String tag) {
    List<ApiPage.Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path -> {
              for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                if (tag.equals(operation.path("tags").path(0).asText())) {
                  operations.add(operation(document, method, path.getKey(), operation));
                }
              }
            });
    return operations;
  }

  private static ApiPage.Operation operation(
      JsonNode document, String method, String path, JsonNode operation) {
    List<ApiPage.Parameter> parameters = new ArrayList<>();
    for (JsonNode each : operation.path("parameters")) {
      JsonNode parameter = resolved(document, each);
      parameters.add(
          new ApiPage.Parameter(
              parameter.path("name").asText(), parameter.path("description").asText()));
    }
    List<String> statuses = new ArrayList<>();
    operation.path("responses").fieldNames().forEachRemaining(statuses::add);
    return new ApiPage.Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        operation.path("summary").asText(),
        operation.path("description").asText(),
        parameters,
        String.join(", ", statuses));
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
