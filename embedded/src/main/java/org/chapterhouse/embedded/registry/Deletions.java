package org.chapterhouse.embedded.registry;

import java.util.ArrayList;
import java.util.List;

/** Deletes versions and subjects: first softly, then, if asked, for good. */
final class Deletions {

  private final Registry registry;

  Deletions(Registry registry) {
    this.registry = registry;
  }

  /** Deletes all versions of a subject; answers which. */
  List<Integer> deleteSubject(String subject, boolean permanent) {
    List<Integer> deleted = new ArrayList<>();
    registry.decide(
        state -> {
          Modes.refuseReadOnly(state, subject);
          List<Registered> versions =
              permanent ? softlyDeleted(state, subject) : live(state, subject);
          versions.forEach(each -> deleted.add(each.version()));
          return permanent ? erasing(state, versions) : marking(versions);
        });
    return deleted;
  }

  private static List<Registered> live(RegistryState state, String subject) {
    refuseUnknown(state, subject);
    if (state.live(subject).isEmpty()) {
      throw new RegistryException(
          40404,
          "Subject '" + subject + "' was soft deleted. Set permanent=true to delete permanently");
    }
    return state.live(subject);
  }

  private static List<Registered> softlyDeleted(RegistryState state, String subject) {
    refuseUnknown(state, subject);
    if (!state.live(subject).isEmpty()) {
      throw new RegistryException(
          40405,
          "Subject '" + subject + "' was not deleted first before being permanently deleted");
    }
    return state.all(subject);
  }

  private static void refuseUnknown(RegistryState state, String subject) {
    if (state.all(subject).isEmpty()) {
      throw RegistryException.subjectNotFound(subject);
    }
  }

  /** Deletes one version; answers which. */
  int deleteVersion(String subject, String name, boolean permanent) {
    List<Integer> deleted = new ArrayList<>();
    registry.decide(
        state -> {
          Modes.refuseReadOnly(state, subject);
          refuseUnknown(state, subject);
          boolean latest = Versions.isLatest(name) && !permanent;
          List<Registered> known = latest ? live(state, subject) : state.all(subject);
          Registered version = Versions.pick(known, name);
          refuseWrongOrder(version, permanent);
          deleted.add(version.version());
          return permanent ? erasing(state, List.of(version)) : marking(List.of(version));
        });
    return deleted.get(0);
  }

  private static void refuseWrongOrder(Registered version, boolean permanent) {
    String name = "Subject '" + version.subject() + "' Version " + version.version();
    if (permanent && !version.deleted()) {
      throw new RegistryException(
          40407, name + " was not deleted first before being permanently deleted");
    }
    if (!permanent && version.deleted()) {
      throw new RegistryException(
          40406, name + " was soft deleted. Set permanent=true to delete permanently");
    }
  }

  private static List<Change> marking(List<Registered> versions) {
    return versions.stream().<Change>map(each -> new Change.Put(each.asDeleted())).toList();
  }

  private static List<Change> erasing(RegistryState state, List<Registered> versions) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.KeepHighestId(state.highestId()));
    versions.forEach(each -> changes.add(new Change.Erase(each.subject(), each.version())));
    return changes;
  }
}
