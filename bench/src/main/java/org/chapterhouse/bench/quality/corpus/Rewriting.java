package org.chapterhouse.bench.quality.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;

/** Rewrites texts so that links their writers set are gone, and reads them again to make sure. */
public final class Rewriting {
  private static final int MOST_ROUNDS = 4;

  private final ChapterReader reader;
  private final Catalogue catalogue;

  Rewriting(ChapterReader reader, Catalogue catalogue) {
    this.reader = reader;
    this.catalogue = catalogue;
  }

  /** Without "See also" parts, and with the texts of links in place of links. */
  String withoutLinks(Chapter chapter) {
    return without(chapter, true, link -> true);
  }

  /** Without "See also" parts, and with texts in place of links to those chapters. */
  public String withoutLinksTo(CorpusChapter chapter, Set<ChapterId> targets) {
    Chapter read = read(chapter.path(), chapter.source());
    return without(read, true, link -> targets.contains(link.target()));
  }

  /**
   * With a text in place of each link to that chapter; in "See also" parts, which stay, with
   * nothing.
   */
  public String without(CorpusChapter chapter, ChapterId target) {
    Chapter read = read(chapter.path(), chapter.source());
    return without(read, false, link -> link.target().equals(target));
  }

  private String without(Chapter chapter, boolean cut, Predicate<HumanLink> hidden) {
    Chapter read = chapter;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Span> seeAlso = cut ? SeeAlso.in(read.source(), read.headings()) : List.of();
      List<HumanLink> links = Resolved.links(read, catalogue).stream().filter(hidden).toList();
      if (links.isEmpty() && seeAlso.isEmpty()) {
        return read.source();
      }
      read = read(read.path(), rewritten(read.source(), seeAlso, links));
    }
    throw new IllegalStateException(chapter.path() + " keeps links however often it is rewritten");
  }

  private Chapter read(String path, String text) {
    return Texts.read(reader, path, text)
        .orElseThrow(() -> new IllegalStateException(path + " is no chapter once rewritten"));
  }

  private static String rewritten(String source, List<Span> gone, List<HumanLink> links) {
    NavigableMap<Span, String> instead = new TreeMap<>(Comparator.comparingInt(Span::start));
    gone.forEach(span -> instead.put(span, ""));
    for (HumanLink link : links) {
      if (gone.stream().noneMatch(span -> span.holds(link.start()))) {
        String text = LinkText.of(source.substring(link.start(), link.end()));
        instead.put(new Span(link.start(), link.end()), link.seeAlso() ? "" : text);
      }
    }
    StringBuilder text = new StringBuilder(source);
    instead
        .descendingMap()
        .forEach((span, replacement) -> text.replace(span.start(), span.end(), replacement));
    return text.toString();
  }
}
