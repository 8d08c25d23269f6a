package org.chapterhouse.bench.quality.related;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.markdown.ChapterId;

/** Which chapters name which others as further reading, and texts that do not tell. */
public final class SeeAlsoEdges {
  private final Map<ChapterId, Set<ChapterId>> hidden = new HashMap<>();

  public SeeAlsoEdges(Corpus corpus) {
    for (CorpusChapter source : corpus.chapters()) {
      for (ChapterId target : source.seeAlso()) {
        hidden.computeIfAbsent(source.id(), any -> new TreeSet<>()).add(target);
        hidden.computeIfAbsent(target, any -> new TreeSet<>()).add(source.id());
      }
    }
  }

  /** Whether there is anything to ask. */
  public static boolean isNamedIn(CorpusPart part) {
    return !queries(part).isEmpty();
  }

  /** The chapters that name others, each a query. */
  static List<CorpusChapter> queries(CorpusPart part) {
    return part.chapters().stream().filter(chapter -> !chapter.seeAlso().isEmpty()).toList();
  }

  /**
   * A text without its "See also" parts and without links to chapters that it names there, or that
   * name it.
   */
  public String hiding(Corpus corpus, CorpusChapter chapter) {
    return corpus.rewriting().withoutLinksTo(chapter, hidden.getOrDefault(chapter.id(), Set.of()));
  }
}
