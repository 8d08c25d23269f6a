package org.chapterhouse.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** Requests and answers in the registry's content types. */
final class Exchange {

  private static final String REGISTRY_JSON = "application/vnd.schemaregistry.v1+json";
  private static final String PLAIN_JSON = "application/json";
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Exchange() {}

  static void answer(Context context, Object body) {
    String accepted = context.header("Accept");
    boolean plain =
        accepted != null && accepted.contains(PLAIN_JSON) && !accepted.contains("schemaregistry");
    try {
      context.result(JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write an answer", e);
    }
    context.contentType(plain ? PLAIN_JSON : REGISTRY_JSON);
  }

  static void answerError(Context context, int status, int code, String message) {
    context.status(status);
    answer(context, Map.of("error_code", code, "message", message));
  }

  static <T> T body(Context context, Class<T> type) {
    try {
      T body = JSON.readValue(context.body(), type);
      if (body == null) {
        throw new RegistryException(400, "The request has no body");
      }
      return body;
    } catch (JsonProcessingException e) {
      throw new RegistryException(400, "The body cannot be read: " + e.getOriginalMessage(), e);
    }
  }

  static String subject(Context context) {
    return context.pathParam("subject");
  }

  static boolean flag(Context context, String name) {
    return Boolean.parseBoolean(context.queryParam(name));
  }

  /** The part of a list that {@code offset} and {@code limit} ask for. */
  static <T> List<T> page(Context context, List<T> all) {
    int offset = Math.max(0, number(context, "offset", 0));
    int limit = number(context, "limit", -1);
    return all.stream().skip(offset).limit(limit < 0 ? all.size() : limit).toList();
  }

  private static int number(Context context, String name, int fallback) {
    String value = context.queryParam(name);
    try {
      return value == null ? fallback : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new RegistryException(400, name + " is no number: " + value, e);
    }
  }
}
