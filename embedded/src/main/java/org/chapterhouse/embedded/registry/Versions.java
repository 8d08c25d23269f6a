package org.chapterhouse.embedded.registry;

import java.util.List;

/** Versions as paths name them: a number, {@code latest} or {@code -1}. */
final class Versions {

  private static final String LATEST = "latest";

  private Versions() {}

  /** The named one of a subject's versions, oldest first. */
  static Registered pick(List<Registered> versions, String name) {
    if (isLatest(name)) {
      return versions.get(versions.size() - 1);
    }
    int version = number(name);
    return versions.stream()
        .filter(each -> each.version() == version)
        .findFirst()
        .orElseThrow(() -> RegistryException.versionNotFound(name));
  }

  static boolean isLatest(String name) {
    return name.equals(LATEST) || name.equals("-1");
  }

  private static int number(String name) {
    try {
      int version = Integer.parseInt(name);
      if (version < 1) {
        throw RegistryException.invalidVersion(name);
      }
      return version;
    } catch (NumberFormatException e) {
      throw RegistryException.invalidVersion(name);
    }
  }
}
