package org.chapterhouse.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an OpenAPI document promises, and how far routes and answers are from it. */
final class DocumentedApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> METHODS = List.of("get", "put", "post", "delete");

  /** Pages for people, which are no part of the interface for programs. */
  private static final Pattern PAGES =
      Pattern.compile(
          "GET /(|api|search|settings|analytics|graph(/\\{node})?|site/.*|(en|ru)(/\\{slug})?)");

  private final JsonNode document;
  private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);

  DocumentedApi(JsonNode document) {
    this.document = document;
  }

  /** Operations as {@code GET /path/{parameter}}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    document
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                METHODS.stream()
                    .filter(path.getValue()::has)
                    .forEach(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  /** Routes of the server that the document does not tell of. */
  List<String> undocumented(List<String> routes) {
    Set<String> documented = operations();
    return routes.stream()
        .map(route -> route.replace('<', '{').replace('>', '}'))
        .filter(route -> !PAGES.matcher(route).matches() && !documented.contains(route))
        .toList();
  }

  /** What is wrong with an answer; empty when it is as promised. */
  List<String> faults(String operation, int status, String contentType, String body)
      throws JsonProcessingException {
    String[] parts = operation.split(" ");
    JsonNode promised =
        resolved(
            document
                .path("paths")
                .path(parts[1])
                .path(parts[0].toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status)));
    if (promised.isMissingNode()) {
      return List.of(operation + " answers with the undocumented status " + status + ": " + body);
    }
    if (!promised.has("content")) {
      return List.of();
    }
    String type = contentType.split(";")[0].strip();
    JsonNode content = promised.path("content");
    JsonNode media = content.has(type) ? content.path(type) : content.path("*/*");
    if (media.isMissingNode()) {
      return List.of(operation + " answers " + status + " with the undocumented type " + type);
    }
    return type.endsWith("json") ? invalid(operation, media.path("schema"), type, body) : List.of();
  }

  private List<String> invalid(String operation, JsonNode schema, String type, String body)
      throws JsonProcessingException {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("allOf").add(schema);
    root.set("components", document.path("components"));
    List<String> faults = new ArrayList<>();
    for (String text :
        type.equals("application/x-ndjson") ? body.split("\n") : new String[] {body}) {
      if (!text.isEmpty()) {
        schemas
            .getSchema(root)
            .validate(JSON.readTree(text))
            .forEach(message -> faults.add(operation + ": " + message + " in " + text));
      }
    }
    return faults;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
