package org.chapterhouse.linking;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chapterhouse.linking.mention.ShelfWords;
import org.chapterhouse.linking.related.RelatedMemory;
import org.chapterhouse.markdown.ChapterId;

/**
 * All live chapters on one shelf, as a task has them: what it remembers of them tells which a
 * change touches.
 */
final class Shelf {
  private final Map<ChapterId, Written> chapters = new TreeMap<>();
  private final Concordance concordance;
  private final ShelfWords words = new ShelfWords();
  private final RelatedMemory related = new RelatedMemory();
  private Set<ChapterId> markedForLinks = Set.of();

  Shelf(MarkRules rules) {
    this.concordance = new Concordance(new Catalogue(rules));
  }

  Catalogue catalogue() {
    return concordance.catalogue();
  }

  Concordance concordance() {
    return concordance;
  }

  /** Files the version and works out anew what it marks; nothing else is worked out. */
  Marks put(Written version) {
    ChapterId id = version.card().id();
    if (version.card().isLive()) {
      chapters.put(id, version);
      words.put(id, version.text().prose());
    } else {
      forget(id);
    }
    return marks(concordance.file(version.card()));
  }

  Marks remove(ChapterId id, long sequence) {
    forget(id);
    return marks(concordance.remove(id, sequence));
  }

  private void forget(ChapterId id) {
    chapters.remove(id);
    words.remove(id);
    related.forget(id);
  }

  /** What the last version marked by the table alone. */
  Set<ChapterId> markedForLinks() {
    return markedForLinks;
  }

  private Marks marks(Shift shift) {
    markedForLinks = shift.marks().chapters();
    Set<ChapterId> touched = new HashSet<>(shift.marks().chapters());
    touched.addAll(words.touched(shift, concordance));
    touched.addAll(related.touched(shift, concordance));
    for (ChapterId id : touched) {
      Written version = chapters.get(id);
      if (version != null) {
        related.remember(id, version.tied(concordance).ranking());
      }
    }
    return new Marks(new TreeSet<>(touched), shift.marks().nodes());
  }
}
