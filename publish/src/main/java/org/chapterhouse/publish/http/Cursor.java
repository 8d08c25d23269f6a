package org.chapterhouse.publish.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.runtime.http.ProblemException;

/** Where a list goes on: a few values that only the server understands. */
final class Cursor {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Cursor() {}

  /** The cursor of some values. */
  static String of(String... values) {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(values));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts can be written", e);
    }
  }

  /** The values of the request's cursor, if it has one. */
  static Optional<List<String>> in(Context context, int values) {
    String text = context.queryParam("cursor");
    if (text == null) {
      return Optional.empty();
    }
    try {
      String[] read =
          JSON.readValue(
              new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8),
              String[].class);
      if (read != null && read.length == values && !List.of(read).contains("\0")) {
        return Optional.of(List.of(read));
      }
    } catch (IllegalArgumentException | JsonProcessingException | NullPointerException e) {
      throw bad();
    }
    throw bad();
  }

  static ProblemException bad() {
    return new ProblemException(
        400,
        "bad-cursor",
        "cursor is none that this list gave: take it from next, or leave it out to start again");
  }
}
