package org.chapterhouse.ingest.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EditDecided;
import org.chapterhouse.events.EditRequested;
import org.chapterhouse.markdown.SiteRules;

/**
 * Holds what a ledger wrote against the pure table run over the same edits in the same order:
 * whatever happened to its process, the two must be equal record by record.
 */
public final class LedgerAudit {

  private LedgerAudit() {}

  /** What differs; empty when nothing does. */
  public static List<String> differences(
      List<EditRequested> edits, List<EditDecided> decisions, List<ChapterUpdated> revisions) {
    Book book = new Book(new Ledger(new MarkdownRules(SiteRules.standard()), 2 << 20));
    List<EditDecided> wantedDecisions = new ArrayList<>();
    List<ChapterUpdated> wantedRevisions = new ArrayList<>();
    for (EditRequested edit : edits) {
      Decision decision = book.decide(edit);
      wantedDecisions.add(decision.decided());
      wantedRevisions.addAll(decision.updates());
    }
    List<ChapterUpdated> inOrder =
        revisions.stream().sorted(Comparator.comparingLong(ChapterUpdated::getSequence)).toList();
    List<String> differences = new ArrayList<>();
    compare("decision", wantedDecisions, decisions, differences);
    compare("revision", wantedRevisions, inOrder, differences);
    return differences;
  }

  private static void compare(
      String what, List<?> wanted, List<?> found, List<String> differences) {
    if (wanted.size() != found.size()) {
      differences.add("%d %ss instead of %d".formatted(found.size(), what, wanted.size()));
    }
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      if (!wanted.get(i).equals(found.get(i))) {
        differences.add(what + " " + i + " is " + found.get(i) + ", wanted " + wanted.get(i));
        return;
      }
    }
  }
}
