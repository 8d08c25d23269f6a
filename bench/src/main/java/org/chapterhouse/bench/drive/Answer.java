package org.chapterhouse.bench.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;

/**
 * An answer of the server.
 *
 * @param status HTTP status
 * @param headers its headers
 * @param body its body as text
 */
public record Answer(int status, HttpHeaders headers, String body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The body as JSON. */
  public JsonNode json() {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new UncheckedIOException("no JSON: " + body, e);
    }
  }

  /** The answer itself when it has this status or one of the others, else an exception with it. */
  public Answer expect(int... statuses) {
    for (int each : statuses) {
      if (each == status) {
        return this;
      }
    }
    throw new IllegalStateException("HTTP " + status + ": " + body);
  }

  /** Revision in the ETag of a source answer. */
  public long revision() {
    return Long.parseLong(headers.firstValue("ETag").orElse("0").replace("\"", ""));
  }
}
