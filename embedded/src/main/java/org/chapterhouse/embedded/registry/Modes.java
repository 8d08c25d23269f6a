package org.chapterhouse.embedded.registry;

import java.util.Set;

/** Modes of subjects: whether they take new schemas. */
final class Modes {

  static final String DEFAULT = "READWRITE";
  private static final String READONLY = "READONLY";
  private static final Set<String> KNOWN = Set.of(DEFAULT, READONLY);

  private Modes() {}

  /** The mode that holds for a subject: its own, the global one, the default. */
  static String of(RegistryState state, String subject) {
    return state.mode(subject).or(() -> state.mode(RegistryState.GLOBAL)).orElse(DEFAULT);
  }

  static void check(String mode) {
    if (!KNOWN.contains(mode)) {
      throw new RegistryException(
          42204, "Invalid mode " + mode + ": the embedded registry knows READWRITE and READONLY");
    }
  }

  static void refuseReadOnly(RegistryState state, String subject) {
    if (of(state, subject).equals(READONLY)) {
      throw new RegistryException(42205, "Subject " + subject + " is in read-only mode");
    }
  }
}
