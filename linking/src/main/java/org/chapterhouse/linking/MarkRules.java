package org.chapterhouse.linking;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chapterhouse.markdown.ChapterId;

/**
 * The rows of the table {@link MarkRow} that a catalogue goes by. Production goes by {@link
 * #COMPLETE}; only a test that plants a fault takes rows away, to see itself turn red.
 */
public final class MarkRules {
  /** Every row. */
  public static final MarkRules COMPLETE = new MarkRules(EnumSet.allOf(MarkRow.class));

  private final Set<MarkRow> rows;

  private MarkRules(Set<MarkRow> rows) {
    this.rows = rows;
  }

  /**
   * FAULTY on purpose: what the row would mark stays as it was. {@link MarkRow#OLD_LINKS} forgets a
   * card's old links, {@link MarkRow#TOMBSTONE} a removal, {@link MarkRow#REDIRECT} a move.
   */
  public MarkRules without(MarkRow row) {
    Set<MarkRow> fewer = EnumSet.copyOf(rows);
    fewer.remove(row);
    return new MarkRules(fewer);
  }

  Marks marks(AssetChange change) {
    SortedSet<ChapterId> chapters = new TreeSet<>();
    rows.forEach(row -> chapters.addAll(row.chapters(change)));
    return new Marks(chapters, new TreeSet<>());
  }

  Marks marks(CardChange change) {
    SortedSet<ChapterId> chapters = new TreeSet<>();
    SortedSet<String> nodes = new TreeSet<>(CodePointOrder.ORDER);
    for (MarkRow row : rows) {
      chapters.addAll(row.chapters(change));
      nodes.addAll(row.nodes(change));
    }
    return new Marks(chapters, nodes);
  }
}
