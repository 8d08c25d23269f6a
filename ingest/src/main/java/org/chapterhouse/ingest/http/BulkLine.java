package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Set;
import org.chapterhouse.runtime.http.ProblemException;

/** One line of a bulk request as JSON: an object of texts and numbers, and nothing deeper. */
final class BulkLine {

  /** Longest line: an asset of 5 MiB in Base64 and some room, or 2 MiB of text much escaped. */
  static final int MAX_BYTES = 8 << 20;

  private static final int MAX_DEPTH = 4;
  private static final Set<String> MEMBERS =
      Set.of(
          "op", "path", "id", "content", "contentBase64", "base", "key", "from", "to", "newPath");
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_BYTES)
                          .maxNumberLength(20)
                          .maxNameLength(100)
                          .build())
                  .build())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode line;

  private BulkLine(JsonNode line) {
    this.line = line;
  }

  /**
   * Reads a line.
   *
   * @throws ProblemException 400 when it is no such object
   */
  static BulkLine read(byte[] bytes) {
    JsonNode read;
    try {
      read = JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw bad("The line is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("reading from the heap cannot fail", e);
    }
    if (read == null || !read.isObject()) {
      throw bad("The line is no JSON object.");
    }
    for (Iterator<String> names = read.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!MEMBERS.contains(name)) {
        throw bad("The line has an unknown member '" + name + "'.");
      }
    }
    return new BulkLine(read);
  }

  /** The member's text; empty where it is missing. */
  String text(String member) {
    JsonNode value = line.path(member);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw bad("'" + member + "' must be a text.");
    }
    return value.textValue();
  }

  boolean has(String member) {
    return line.hasNonNull(member);
  }

  JsonNode member(String member) {
    return line.path(member);
  }

  /** The bytes in {@code content} or {@code contentBase64}; one of them must be there. */
  byte[] content() {
    if (has("content") == has("contentBase64")) {
      throw bad("Give either 'content' or 'contentBase64'.");
    }
    byte[] content = has("content") ? text("content").getBytes(StandardCharsets.UTF_8) : decoded();
    if (content.length == 0) {
      throw new ProblemException(400, "body-required", "The content is empty.");
    }
    return content;
  }

  private byte[] decoded() {
    try {
      return Base64.getDecoder().decode(text("contentBase64"));
    } catch (IllegalArgumentException e) {
      throw bad("'contentBase64' is no Base64: " + e.getMessage());
    }
  }

  static ProblemException bad(String detail) {
    return new ProblemException(400, "bad-line", detail);
  }
}
