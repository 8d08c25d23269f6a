package org.chapterhouse.embedded.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log: what it changes, and its key and value as Confluent's registry has them.
 */
sealed interface Change {

  RegistryState appliedTo(RegistryState state);

  /** Key as JSON members, in a fixed order: compaction compares bytes. */
  Map<String, Object> key();

  /** Value as JSON members; null is a tombstone. */
  @Nullable Map<String, Object> value();

  private static Map<String, Object> key(String type, @Nullable String subject, int magic) {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("keytype", type);
    key.put("subject", subject);
    key.put("magic", magic);
    return key;
  }

  private static Map<String, Object> settingKey(String type, String subject) {
    return key(type, subject.equals(RegistryState.GLOBAL) ? null : subject, 0);
  }

  private static Map<String, Object> schemaKey(String subject, int version) {
    Map<String, Object> key = new LinkedHashMap<>();
    key.put("keytype", "SCHEMA");
    key.put("subject", subject);
    key.put("version", version);
    key.put("magic", 1);
    return key;
  }

  /** A version is registered, or marked deleted. */
  record Put(Registered registered) implements Change {

    @Override
    public RegistryState appliedTo(RegistryState state) {
      return state.with(registered);
    }

    @Override
    public Map<String, Object> key() {
      return schemaKey(registered.subject(), registered.version());
    }

    @Override
    public Map<String, Object> value() {
      Map<String, Object> value = new LinkedHashMap<>();
      value.put("subject", registered.subject());
      value.put("version", registered.version());
      value.put("id", registered.id());
      value.put("schema", registered.schema());
      value.put("deleted", registered.deleted());
      return value;
    }
  }

  /** A version is gone for good. */
  record Erase(String subject, int version) implements Change {

    @Override
    public RegistryState appliedTo(RegistryState state) {
      return state.without(subject, version);
    }

    @Override
    public Map<String, Object> key() {
      return schemaKey(subject, version);
    }

    @Override
    public @Nullable Map<String, Object> value() {
      return null;
    }
  }

  /** Confluent's way to delete a subject softly; read from its logs, never written here. */
  record DeleteSubject(String subject, int upTo) implements Change {

    @Override
    public RegistryState appliedTo(RegistryState state) {
      RegistryState result = state;
      for (Registered each : state.live(subject)) {
        result = each.version() <= upTo ? result.with(each.asDeleted()) : result;
      }
      return result;
    }

    @Override
    public Map<String, Object> key() {
      return Change.key("DELETE_SUBJECT", subject, 0);
    }

    @Override
    public Map<String, Object> value() {
      return Map.of("subject", subject, "version", upTo);
    }
  }

  /**
   * The compatibility level of a subject or, for {@link RegistryState#GLOBAL}, of all; null: unset.
   */
  record SetLevel(String subject, @Nullable String level) implements Change {

    @Override
    public RegistryState appliedTo(RegistryState state) {
      return state.withLevel(subject, level);
    }

    @Override
    public Map<String, Object> key() {
      return settingKey("CONFIG", subject);
    }

    @Override
    public @Nullable Map<String, Object> value() {
      return level == null ? null : Map.of("compatibilityLevel", level);
    }
  }

  /** The mode of a subject or, for {@link RegistryState#GLOBAL}, of all; null: unset. */
  record SetMode(String subject, @Nullable String mode) implements Change {

    @Override
    public RegistryState appliedTo(RegistryState state) {
      return state.withMode(subject, mode);
    }

    @Override
    public Map<String, Object> key() {
      return settingKey("MODE", subject);
    }

    @Override
    public @Nullable Map<String, Object> value() {
      return mode == null ? null : Map.of("mode", mode);
    }
  }

  /** Keeps the highest id when compaction removes its record, so that no id is given twice. */
  record KeepHighestId(int id) implements Change {

    @Override
    public RegistryState appliedTo(RegistryState state) {
      return state.withHighestId(id);
    }

    @Override
    public Map<String, Object> key() {
      Map<String, Object> key = new LinkedHashMap<>();
      key.put("keytype", "NOOP");
      key.put("magic", 0);
      return key;
    }

    @Override
    public Map<String, Object> value() {
      return Map.of("highestId", id);
    }
  }
}
