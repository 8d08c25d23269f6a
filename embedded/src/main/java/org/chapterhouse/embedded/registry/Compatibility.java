package org.chapterhouse.embedded.registry;

import io.confluent.kafka.schemaregistry.CompatibilityChecker;
import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether a schema may follow others, judged by Confluent's own checkers. */
final class Compatibility {

  static final String DEFAULT_LEVEL = CompatibilityLevel.BACKWARD.name;

  private Compatibility() {}

  /** The level that holds for a subject: its own, the global one, the default. */
  static CompatibilityLevel levelOf(RegistryState state, String subject) {
    return level(
        state.level(subject).or(() -> state.level(RegistryState.GLOBAL)).orElse(DEFAULT_LEVEL));
  }

  /** The level of that name; refused as Confluent refuses it when there is none. */
  static CompatibilityLevel level(String name) {
    CompatibilityLevel level = CompatibilityLevel.forName(name);
    if (level == null) {
      throw new RegistryException(
          42203,
          "Invalid compatibility level. Valid values are none, backward, forward, full, "
              + "backward_transitive, forward_transitive, and full_transitive");
    }
    return level;
  }

  /**
   * What stands against the schema, one message each; empty when nothing does.
   *
   * @param earlier versions to compare with, oldest first
   */
  static List<String> objections(
      AvroSchema schema, List<Registered> earlier, CompatibilityLevel level) {
    List<AvroSchema> schemas = earlier.stream().map(Compatibility::parse).toList();
    List<String> messages =
        new ArrayList<>(CompatibilityChecker.checker(level).isCompatible(schema, schemas));
    if (!messages.isEmpty()) {
      messages.add("{compatibility: '" + level.name + "'}");
    }
    return messages;
  }

  private static AvroSchema parse(Registered registered) {
    return new AvroSchema(registered.schema(), List.of(), Map.of(), registered.version(), false);
  }
}
