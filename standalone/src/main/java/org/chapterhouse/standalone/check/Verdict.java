package org.chapterhouse.standalone.check;

import java.util.List;
import java.util.stream.Stream;
import org.chapterhouse.linking.BrokenLink;
import org.chapterhouse.linking.BrokenReason;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.TieLink;

/**
 * What came of checking a folder.
 *
 * @param files all files meant as chapters, and those they show that no server takes, in order of
 *     their paths
 * @param chapters those that are chapters, in order of their ids
 * @param catalogue their cards
 * @param leftOut symbolic links that were not followed, in order
 */
record Verdict(
    List<CheckedFile> files,
    List<TiedChapter> chapters,
    Catalogue catalogue,
    List<String> leftOut) {

  boolean isClean() {
    return refused() == 0 && broken() == 0 && missingFiles() == 0;
  }

  /** Files that are no chapters, or that chapters cannot show. */
  long refused() {
    return files.size() - (long) chapters.size();
  }

  /** Links that lead to no chapter or heading. */
  long broken() {
    return brokenLinks().filter(link -> link.reason() != BrokenReason.NO_SUCH_FILE).count();
  }

  /** References to files that are not there. */
  long missingFiles() {
    return brokenLinks().filter(link -> link.reason() == BrokenReason.NO_SUCH_FILE).count();
  }

  private Stream<BrokenLink> brokenLinks() {
    return chapters.stream().flatMap(chapter -> chapter.ties().broken().stream());
  }

  /** Links that lead somewhere, those within a chapter too. */
  long links() {
    return chapters.stream().mapToLong(chapter -> chapter.ties().links().size()).sum();
  }

  /** Distinct pairs of one chapter and another it links to. */
  long linkedPairs() {
    return chapters.stream().mapToLong(Verdict::othersLinked).sum();
  }

  private static long othersLinked(TiedChapter chapter) {
    return chapter.ties().links().stream()
        .map(TieLink::target)
        .filter(target -> !target.equals(chapter.ties().id()))
        .distinct()
        .count();
  }
}
