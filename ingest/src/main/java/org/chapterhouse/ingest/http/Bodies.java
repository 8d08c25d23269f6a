package org.chapterhouse.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import org.chapterhouse.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads request bodies up to a limit, and not a byte more. */
final class Bodies {

  private static final int MAX_JSON = 16 * 1024;
  private static final ObjectMapper JSON = new ObjectMapper();

  private Bodies() {}

  /**
   * Size to reserve room for before the body is read.
   *
   * @throws ProblemException 413 when the request itself says that it is too large, 415 when it is
   *     packed
   */
  static long announced(Context request, int limit) {
    @Nullable String encoding = request.header("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw new ProblemException(
          415, "packed-body", "Send the body as it is, without Content-Encoding.");
    }
    long length = request.req().getContentLengthLong();
    if (length > limit) {
      drain(request, limit);
      throw tooLarge(limit);
    }
    return length < 0 ? limit : length;
  }

  static byte[] read(Context request, int limit) {
    byte[] body;
    try {
      body = request.req().getInputStream().readNBytes(limit + 1);
    } catch (IOException e) {
      throw new ProblemException(400, "body-cut", "The body ended before it was whole.");
    }
    if (body.length > limit) {
      drain(request, limit);
      throw tooLarge(limit);
    }
    if (body.length == 0) {
      throw new ProblemException(400, "body-required", "The request has no body.");
    }
    return body;
  }

  /**
   * The body as a JSON object of at most 16 KiB.
   *
   * @param expected what it should look like, for whoever sent something else
   */
  static JsonNode json(Context request, String expected) {
    try {
      JsonNode read = JSON.readTree(read(request, MAX_JSON));
      if (read != null && read.isObject()) {
        return read;
      }
    } catch (JsonProcessingException e) {
      throw new ProblemException(
          400, "bad-json", "The body is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new IllegalStateException("reading from the heap cannot fail", e);
    }
    throw new ProblemException(400, "bad-json", "Expected " + expected + ".");
  }

  /**
   * Reads on for as much again as is allowed: a caller still sending would find the connection
   * broken in place of an answer.
   */
  private static void drain(Context request, int limit) {
    byte[] chunk = new byte[16 << 10];
    try {
      InputStream in = request.req().getInputStream();
      for (long left = limit; left > 0; ) {
        int read = in.read(chunk);
        left = read < 0 ? 0 : left - read;
      }
    } catch (IOException e) {
      throw new ProblemException(400, "body-cut", "The body ended before it was whole.");
    }
  }

  static ProblemException tooLarge(int limit) {
    return new ProblemException(
            413,
            "too-large",
            "The body is larger than " + limit + " bytes, the most this address takes.")
        .with("maxBytes", limit);
  }
}
