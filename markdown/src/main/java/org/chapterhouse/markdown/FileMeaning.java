package org.chapterhouse.markdown;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files a reference of one chapter can mean. Read like links: from the chapter's file, then
 * from its page's URL; site builders also keep files for the root in a folder of its own.
 */
final class FileMeaning {
  private static final String ROOT_FILES = "static";

  private final ChapterPaths paths;
  private final List<String> folder;
  private final List<String> page;

  FileMeaning(ChapterPaths paths, String path) {
    this.paths = paths;
    List<String> segments = List.of(ChapterPaths.withoutExtension(path).split("/", -1));
    this.folder = segments.subList(0, segments.size() - 1);
    this.page = SlugRule.standsForFolder(segments.get(segments.size() - 1)) ? folder : segments;
  }

  /** Paths, best first, none twice. */
  List<String> candidates(Href href) {
    Set<String> candidates = new LinkedHashSet<>();
    String path = Normalizer.normalize(href.path(), Normalizer.Form.NFC);
    if (path.startsWith("/")) {
      absolute(path, candidates);
      for (String prefix : paths.rules().linkPrefixes()) {
        if (path.startsWith(prefix + "/")) {
          absolute(path.substring(prefix.length()), candidates);
        }
      }
    } else {
      candidates.add(joined(folder, path));
      candidates.add(joined(page, path));
    }
    return List.copyOf(candidates);
  }

  private void absolute(String path, Set<String> candidates) {
    candidates.add(joined(List.of(), path));
    if (paths.startsWithLanguage(folder)) {
      candidates.add(joined(folder.subList(0, 1), path));
    }
    candidates.add(joined(List.of(ROOT_FILES), path));
  }

  private static String joined(List<String> from, String path) {
    return String.join("/", Segments.resolved(from, path));
  }
}
