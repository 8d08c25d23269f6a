package org.chapterhouse.ingest.folder;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * Paths of a folder that are no content. A glob with a slash inside is read from the content root,
 * one without is a name anywhere; what it matches is left out with everything below.
 */
public final class IgnoredPaths {

  /** Nothing is ignored. */
  public static final IgnoredPaths NONE = new IgnoredPaths(List.of(), List.of());

  private final List<PathMatcher> byPath;
  private final List<PathMatcher> byName;

  private IgnoredPaths(List<PathMatcher> byPath, List<PathMatcher> byName) {
    this.byPath = List.copyOf(byPath);
    this.byName = List.copyOf(byName);
  }

  /**
   * Reads globs as {@code drafts/**}, {@code /old/} or {@code *.tmp.md}.
   *
   * @throws IllegalArgumentException naming the glob that makes no sense
   */
  public static IgnoredPaths of(List<String> globs) {
    List<PathMatcher> byPath = new ArrayList<>();
    List<PathMatcher> byName = new ArrayList<>();
    for (String glob : globs) {
      String bare = glob.replaceFirst("^/+", "").replaceFirst("(/\\*\\*)?/*$", "");
      if (bare.isEmpty()) {
        throw new IllegalArgumentException("the ignored path '" + glob + "' would be everything");
      }
      boolean isName = !bare.contains("/") && !glob.startsWith("/");
      (isName ? byName : byPath).add(matcher(glob, bare));
    }
    return new IgnoredPaths(byPath, byName);
  }

  private static PathMatcher matcher(String glob, String bare) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + bare);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "the ignored path '" + glob + "' is no glob: " + e.getDescription(), e);
    }
  }

  /** Whether a path from the content root, or a folder it is in, is ignored. */
  boolean matches(Path relative) {
    for (int depth = 1; depth <= relative.getNameCount(); depth++) {
      Path part = relative.subpath(0, depth);
      if (byPath.stream().anyMatch(glob -> glob.matches(part))
          || byName.stream().anyMatch(glob -> glob.matches(part.getFileName()))) {
        return true;
      }
    }
    return false;
  }
}
