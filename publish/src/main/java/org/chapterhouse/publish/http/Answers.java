package org.chapterhouse.publish.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.Arrays;
import org.chapterhouse.publish.page.Hashes;

/** Sends pages and views with their ETags, and says 304 to those who have them already. */
final class Answers {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  static void page(Context context, byte[] html) {
    guard(context);
    send(context, "text/html; charset=utf-8", html);
  }

  static void json(Context context, JsonNode view) {
    try {
      send(context, "application/json; charset=utf-8", JSON.writeValueAsBytes(view));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can be written", e);
    }
  }

  /** Headers of everything a browser shows. */
  static void guard(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "same-origin");
  }

  static void send(Context context, String type, byte[] body) {
    String etag = '"' + Hashes.of(body) + '"';
    context.header("ETag", etag);
    if (context.res().getHeader("Cache-Control") == null) {
      context.header("Cache-Control", "no-cache");
    }
    context.contentType(type);
    if (context.statusCode() == 200 && knows(context, etag)) {
      context.status(304);
    } else {
      context.result(body);
    }
  }

  static boolean knows(Context context, String etag) {
    String header = context.header("If-None-Match");
    return header != null
        && Arrays.stream(header.split(","))
            .map(each -> each.strip().replaceFirst("^W/", ""))
            .anyMatch(each -> each.equals(etag) || each.equals("*"));
  }
}
