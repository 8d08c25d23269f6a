package org.chapterhouse.bench.quality.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.ingest.folder.ContentFile;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.standalone.site.FolderSite;

/** Reads a folder of chapters as {@code chapterhouse check} does. */
public final class CorpusFolder {
  private final Path directory;
  private final SiteRules rules;
  private final ChapterReader reader;
  private final List<ContentFile> files;

  private CorpusFolder(Path directory, SiteRules rules, List<ContentFile> files) {
    this.directory = directory;
    this.rules = rules;
    this.reader = new ChapterReader(rules);
    this.files = files;
  }

  /** Reads it, going by its {@code chapterhouse.yml} where it has one. */
  public static Corpus read(Path directory) throws IOException {
    FolderSite site = FolderSite.of(directory);
    return new CorpusFolder(directory, site.rules(), site.open().list().files()).read();
  }

  private Corpus read() {
    Map<ChapterId, Integer> filesWithId = new HashMap<>();
    Catalogue catalogue = new Catalogue();
    files.parallelStream()
        .flatMap(file -> read(file).stream())
        .map(chapter -> Card.of(chapter, 0, 0, "", CardWords.NONE))
        .toList()
        .forEach(
            card -> {
              filesWithId.merge(card.id(), 1, Integer::sum);
              catalogue.load(card);
            });
    Rewriting rewriting = new Rewriting(reader, catalogue);
    // Read once more: all texts parsed at a time would fill the memory.
    List<CorpusChapter> chapters =
        files.parallelStream()
            .flatMap(file -> read(file).stream())
            .filter(chapter -> filesWithId.getOrDefault(chapter.id(), 0) == 1)
            .map(chapter -> chapter(chapter, catalogue, rewriting))
            .sorted(Comparator.comparing(CorpusChapter::id))
            .toList();
    Path name = directory.toAbsolutePath().normalize().getFileName();
    return new Corpus(String.valueOf(name), rules, chapters, rewriting);
  }

  private static CorpusChapter chapter(Chapter chapter, Catalogue catalogue, Rewriting rewriting) {
    return new CorpusChapter(
        chapter.id(),
        chapter.path(),
        chapter.title(),
        chapter.source(),
        Resolved.links(chapter, catalogue),
        rewriting.withoutLinks(chapter));
  }

  private Optional<Chapter> read(ContentFile file) {
    try {
      return reader.read(file.path(), file.content()).chapter();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.file(), e);
    }
  }
}
