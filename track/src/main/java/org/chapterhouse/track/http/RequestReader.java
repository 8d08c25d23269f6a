package org.chapterhouse.track.http;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.track.consent.ReaderId;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request under {@code /reading}; its refusals never quote what they read. */
final class RequestReader {

  private static final ObjectReader JSON =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final int maxBodyBytes;

  RequestReader(long maxBodyBytes) {
    this.maxBodyBytes = Math.toIntExact(maxBodyBytes);
  }

  /** Throws {@link ProblemException} 413, 415 or 400. */
  <T> T read(Context context, Class<T> type) {
    requireJson(context);
    return parse(body(context), type);
  }

  /** The reader a request names; throws as {@link #read}. */
  ReaderId reader(Context context) {
    return reader(read(context, Requests.OfReader.class).reader());
  }

  private static ReaderId reader(@Nullable String encoded) {
    return Optional.ofNullable(encoded)
        .flatMap(ReaderId::parse)
        .orElseThrow(
            () -> new ProblemException(400, "malformed-reader", "reader is not an id made here."));
  }

  /** Stops reading where a body is too large, however long the rest of it. */
  private byte[] body(Context context) {
    if (context.contentLength() > maxBodyBytes) {
      throw tooLarge();
    }
    try (InputStream in = context.bodyInputStream()) {
      byte[] body = in.readNBytes(maxBodyBytes + 1);
      if (body.length > maxBodyBytes) {
        throw tooLarge();
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException("the body of a reader's request broke off", e);
    }
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
