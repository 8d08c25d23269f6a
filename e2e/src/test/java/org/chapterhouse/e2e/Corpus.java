package org.chapterhouse.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chapterhouse.markdown.ChapterPaths;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;

/** A folder of real chapters, not part of this project, for tests on the scale of real content. */
final class Corpus {

  private Corpus() {}

  /**
   * Markdown of all files that read as chapters, by the id that each file's path makes.
   *
   * @param name of the corpus in the shared folder
   * @return empty where there is no such folder
   */
  static Optional<Map<String, String>> chapters(String name) throws IOException {
    String set = System.getProperty("chapterhouse.shared", System.getenv("CHAPTERHOUSE_SHARED"));
    Path folder =
        (set == null ? Path.of("../../shared") : Path.of(set)).resolve("corpora").resolve(name);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    SiteRules rules = SiteRules.standard();
    ChapterPaths paths = new ChapterPaths(rules);
    ChapterReader reader = new ChapterReader(rules);
    Map<String, String> chapters = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        byte[] content = Files.readAllBytes(file);
        String id = paths.idOf(folder.relativize(file).toString()).toString();
        if (reader
            .read(id + ".md", content)
            .chapter()
            .filter(c -> c.id().toString().equals(id))
            .isPresent()) {
          chapters.put(id, new String(content, StandardCharsets.UTF_8));
        }
      }
    }
    return Optional.of(chapters);
  }
}
