package org.chapterhouse.bench.quality.corpus;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.chapterhouse.markdown.ChapterId;

/**
 * A chapter of a corpus.
 *
 * @param id language and slug
 * @param path its file
 * @param title its title
 * @param source the file's text
 * @param links human links to other chapters, those of other languages too, in document order
 * @param hidden the text with its human links turned to their texts and its "See also" parts gone
 */
public record CorpusChapter(
    ChapterId id, String path, String title, String source, List<HumanLink> links, String hidden) {
  public CorpusChapter {
    links = List.copyOf(links);
  }

  /** Chapters of its language linked in the text itself, in order. */
  public Set<ChapterId> linkedInText() {
    return targets(link -> !link.seeAlso());
  }

  /** Chapters of its language linked in "See also" parts, in order. */
  public Set<ChapterId> seeAlso() {
    return targets(HumanLink::seeAlso);
  }

  /** All chapters of its language that it links to, in order. */
  public Set<ChapterId> linked() {
    return targets(link -> true);
  }

  /** Whether a chapter is one that links are judged by: no mention leads to another language. */
  public boolean isOfOwnLanguage(ChapterId target) {
    return target.language().equals(id.language());
  }

  private SortedSet<ChapterId> targets(Predicate<HumanLink> which) {
    SortedSet<ChapterId> targets = new TreeSet<>();
    links.stream()
        .filter(link -> isOfOwnLanguage(link.target()) && which.test(link))
        .map(HumanLink::target)
        .forEach(targets::add);
    return targets;
  }
}
