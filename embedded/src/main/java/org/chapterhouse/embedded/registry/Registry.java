package org.chapterhouse.embedded.registry;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Registers schemas and finds them. Every change is decided on the state of the moment, one after
 * the other, and answered once it can no longer be lost.
 */
class Registry {

  private final SchemaLog log;

  Registry(SchemaLog log) {
    this.log = log;
  }

  RegistryState state() {
    return log.state();
  }

  /** Decides on the present state and writes what was decided; no two decisions overlap. */
  synchronized void decide(Function<RegistryState, List<Change>> decision) {
    log.settle();
    List<Change> changes = decision.apply(log.state());
    if (!changes.isEmpty()) {
      log.append(changes);
    }
  }

  /** Registers a schema unless the subject has it already; answers its id. */
  int register(String subject, AvroSchema schema) {
    String text = schema.canonicalString();
    if (find(state().live(subject), text).isEmpty()) {
      decide(
          state ->
              find(state.live(subject), text).isPresent()
                  ? List.of()
                  : List.of(new Change.Put(accepted(state, subject, schema))));
    }
    return find(state().live(subject), text)
        .map(Registered::id)
        .orElseThrow(() -> new RegistryException(40901, "Deleted while being registered"));
  }

  private static Registered accepted(RegistryState state, String subject, AvroSchema schema) {
    Modes.refuseReadOnly(state, subject);
    List<String> objections =
        Compatibility.objections(
            schema, state.live(subject), Compatibility.levelOf(state, subject));
    if (!objections.isEmpty()) {
      throw new RegistryException(
          409,
          "Schema being registered is incompatible with an earlier schema for subject \""
              + subject
              + "\", details: "
              + objections);
    }
    String text = schema.canonicalString();
    List<Registered> all = state.all(subject);
    int version = all.isEmpty() ? 1 : all.get(all.size() - 1).version() + 1;
    int id =
        find(state.everything().toList(), text).map(Registered::id).orElse(state.highestId() + 1);
    return new Registered(subject, version, id, text, false);
  }

  /** The version of a subject that has this schema. */
  Registered lookup(String subject, AvroSchema schema, boolean deletedToo) {
    List<Registered> versions = versions(subject, deletedToo);
    return find(versions, schema.canonicalString()).orElseThrow(RegistryException::schemaNotFound);
  }

  /** Versions of a subject that must exist. */
  List<Registered> versions(String subject, boolean deletedToo) {
    List<Registered> versions = deletedToo ? state().all(subject) : state().live(subject);
    if (versions.isEmpty()) {
      throw RegistryException.subjectNotFound(subject);
    }
    return versions;
  }

  /** Every version that has the schema of this id, in the order of subjects; never empty. */
  List<Registered> byId(int id) {
    List<Registered> found = state().everything().filter(each -> each.id() == id).toList();
    if (found.isEmpty()) {
      throw RegistryException.schemaNotFound(id);
    }
    return found;
  }

  private static Optional<Registered> find(List<Registered> versions, String text) {
    // The latest, because a version may have been deleted and the schema registered again.
    return versions.stream().filter(each -> each.schema().equals(text)).reduce((a, b) -> b);
  }
}
