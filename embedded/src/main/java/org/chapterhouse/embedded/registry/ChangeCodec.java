package org.chapterhouse.embedded.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes as the bytes of a log record, in the JSON of Confluent's registry. */
final class ChangeCodec {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ChangeCodec() {}

  static byte @Nullable [] write(@Nullable Map<String, Object> members) {
    try {
      return members == null ? null : JSON.writeValueAsBytes(members);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + members, e);
    }
  }

  /** Empty for kinds of records this registry has no use for. */
  static Optional<Change> read(byte[] key, byte @Nullable [] value) throws IOException {
    JsonNode keyNode = JSON.readTree(key);
    JsonNode valueNode = value == null ? MissingNode.getInstance() : JSON.readTree(value);
    String subject = keyNode.path("subject").asText(RegistryState.GLOBAL);
    return switch (keyNode.path("keytype").asText()) {
      case "SCHEMA" -> Optional.of(schema(subject, keyNode.path("version").asInt(), valueNode));
      case "CONFIG" ->
          Optional.of(
              new Change.SetLevel(globalIfNull(keyNode), text(valueNode, "compatibilityLevel")));
      case "MODE" ->
          Optional.of(new Change.SetMode(globalIfNull(keyNode), text(valueNode, "mode")));
      case "DELETE_SUBJECT" ->
          Optional.of(new Change.DeleteSubject(subject, valueNode.path("version").asInt()));
      case "NOOP" -> Optional.of(new Change.KeepHighestId(valueNode.path("highestId").asInt(0)));
      default -> Optional.empty();
    };
  }

  private static Change schema(String subject, int version, JsonNode value) {
    if (value.isMissingNode()) {
      return new Change.Erase(subject, version);
    }
    return new Change.Put(
        new Registered(
            subject,
            version,
            value.path("id").asInt(),
            value.path("schema").asText(),
            value.path("deleted").asBoolean(false)));
  }

  private static String globalIfNull(JsonNode key) {
    JsonNode subject = key.path("subject");
    return subject.isTextual() ? subject.asText() : RegistryState.GLOBAL;
  }

  private static @Nullable String text(JsonNode value, String member) {
    JsonNode found = value.path(member);
    return found.isTextual() ? found.asText() : null;
  }
}
