package org.chapterhouse.embedded.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the registry knows after some prefix of its log; immutable, so that a request sees one
 * moment. Settings under the subject {@link #GLOBAL} hold for all subjects without their own.
 *
 * @param subjects versions by subject, both in order
 * @param levels compatibility levels by subject
 * @param modes modes by subject
 * @param highestId highest id ever given
 */
record RegistryState(
    SortedMap<String, SortedMap<Integer, Registered>> subjects,
    Map<String, String> levels,
    Map<String, String> modes,
    int highestId) {

  static final String GLOBAL = "";

  static RegistryState empty() {
    return new RegistryState(new TreeMap<>(), Map.of(), Map.of(), 0);
  }

  RegistryState with(Registered registered) {
    SortedMap<Integer, Registered> versions = copyOf(registered.subject());
    versions.put(registered.version(), registered);
    return replace(registered.subject(), versions, Math.max(highestId, registered.id()));
  }

  RegistryState without(String subject, int version) {
    SortedMap<Integer, Registered> versions = copyOf(subject);
    versions.remove(version);
    return replace(subject, versions, highestId);
  }

  RegistryState withLevel(String subject, @Nullable String level) {
    return new RegistryState(subjects, changed(levels, subject, level), modes, highestId);
  }

  RegistryState withMode(String subject, @Nullable String mode) {
    return new RegistryState(subjects, levels, changed(modes, subject, mode), highestId);
  }

  RegistryState withHighestId(int id) {
    return new RegistryState(subjects, levels, modes, Math.max(highestId, id));
  }

  /** Versions of a subject in order, those deleted softly too. */
  List<Registered> all(String subject) {
    SortedMap<Integer, Registered> versions = subjects.get(subject);
    return versions == null ? List.of() : List.copyOf(versions.values());
  }

  /** Versions of a subject in order, without those deleted. */
  List<Registered> live(String subject) {
    return all(subject).stream().filter(each -> !each.deleted()).toList();
  }

  /** Every version of every subject, those deleted softly too. */
  Stream<Registered> everything() {
    return subjects.values().stream().flatMap(versions -> versions.values().stream());
  }

  Optional<String> level(String subject) {
    return Optional.ofNullable(levels.get(subject));
  }

  Optional<String> mode(String subject) {
    return Optional.ofNullable(modes.get(subject));
  }

  private SortedMap<Integer, Registered> copyOf(String subject) {
    SortedMap<Integer, Registered> versions = subjects.get(subject);
    return versions == null ? new TreeMap<>() : new TreeMap<>(versions);
  }

  private RegistryState replace(
      String subject, SortedMap<Integer, Registered> versions, int highest) {
    SortedMap<String, SortedMap<Integer, Registered>> changed = new TreeMap<>(subjects);
    if (versions.isEmpty()) {
      changed.remove(subject);
    } else {
      changed.put(subject, versions);
    }
    return new RegistryState(changed, levels, modes, highest);
  }

  private static Map<String, String> changed(
      Map<String, String> settings, String subject, @Nullable String value) {
    Map<String, String> changed = new HashMap<>(settings);
    if (value == null) {
      changed.remove(subject);
    } else {
      changed.put(subject, value);
    }
    return Map.copyOf(changed);
  }
}
