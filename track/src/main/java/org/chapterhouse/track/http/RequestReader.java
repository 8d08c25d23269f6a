package org.chapterhouse.track.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import org.chapterhouse.runtime.http.ProblemException;

/** Reads the body of a request under {@code /reading}; its refusals never quote what they read. */
final class RequestReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final long maxBodyBytes;

  RequestReader(long maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
  }

  /** Throws {@link ProblemException} 403, 413, 415 or 400. */
  <T> T read(Context context, Class<T> type) {
    requireOwnPage(context);
    requireJson(context);
    if (context.contentLength() > maxBodyBytes) {
      throw tooLarge();
    }
    byte[] body = context.bodyAsBytes();
    if (body.length > maxBodyBytes) {
      throw tooLarge();
    }
    return parse(body, type);
  }

  private static <T> T parse(byte[] body, Class<T> type) {
    try {
      T parsed = JSON.readValue(body, type);
      if (parsed != null) {
        return parsed;
      }
    } catch (IOException e) {
      // Jackson's message quotes the body, and the body may hold an id.
      throw malformed();
    }
    throw malformed();
  }

  /** Only pages of this site may speak for a reader. */
  private static void requireOwnPage(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new ProblemException(403, "cross-site", "Only pages of this site may ask this.");
    }
  }

  /** A form of another site cannot send this type without asking first. */
  private static void requireJson(Context context) {
    String type = context.contentType();
    if (type == null || !type.startsWith("application/json")) {
      throw new ProblemException(415, "json-required", "Send application/json.");
    }
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        413, "body-too-large", "A body has at most " + maxBodyBytes + " bytes: send fewer events.");
  }

  private static ProblemException malformed() {
    return new ProblemException(400, "malformed-json", "The body is not the JSON expected here.");
  }
}
