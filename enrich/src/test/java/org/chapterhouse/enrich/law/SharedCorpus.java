package org.chapterhouse.enrich.law;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chapterhouse.markdown.ChapterPaths;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;

/** Real chapters from the folder of corpora that some machines have. */
public final class SharedCorpus {

  private SharedCorpus() {}

  /**
   * Markdown of all files that read as chapters under the id that their path makes.
   *
   * @param name of the corpus
   * @return by id; empty where there is no such folder
   */
  public static Optional<Map<String, String>> chapters(String name) throws IOException {
    String set = System.getProperty("chapterhouse.shared", System.getenv("CHAPTERHOUSE_SHARED"));
    Path folder =
        (set == null ? Path.of("../../shared") : Path.of(set)).resolve("corpora").resolve(name);
    return Files.isDirectory(folder) ? Optional.of(read(folder)) : Optional.empty();
  }

  private static Map<String, String> read(Path folder) throws IOException {
    ChapterPaths paths = new ChapterPaths(SiteRules.standard());
    ChapterReader reader = new ChapterReader(SiteRules.standard());
    SortedMap<String, String> chapters = new TreeMap<>();
    try (Stream<Path> walked = Files.walk(folder)) {
      List<Path> files = walked.filter(each -> each.toString().endsWith(".md")).toList();
      for (Path file : files) {
        byte[] content = Files.readAllBytes(file);
        String id = paths.idOf(folder.relativize(file).toString()).toString();
        reader
            .read(id + ".md", content)
            .chapter()
            .filter(chapter -> chapter.id().toString().equals(id))
            .ifPresent(any -> chapters.put(id, new String(content, UTF_8)));
      }
    }
    return chapters;
  }
}
