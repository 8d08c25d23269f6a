package org.chapterhouse.ingest.client;

import java.util.List;

/**
 * What became of a push.
 *
 * @param outcomes one for each file that was sent or refused, in no particular order
 * @param unchanged number of chapters that stood as the folder has them
 * @param behind files that did not change while the server's chapter did
 * @param left chapters this folder pushed and no longer has, which only a pruning push removes
 * @param bulkLinks what the edits that went many in a request did to links
 * @param gaveUp whether the server stayed away for too long; pushing again goes on from here
 */
public record PushReport(
    List<PushOutcome> outcomes,
    int unchanged,
    List<String> behind,
    List<String> left,
    LinkChanges bulkLinks,
    boolean gaveUp) {

  public PushReport {
    outcomes = List.copyOf(outcomes);
    behind = List.copyOf(behind);
    left = List.copyOf(left);
  }

  /** How many outcomes are of a kind. */
  public long count(Class<? extends PushOutcome> kind) {
    return outcomes.stream().filter(kind::isInstance).count();
  }

  /** Whether the server stands as the folder wishes, except for files that are behind. */
  public boolean isDone() {
    return outcomes.stream().allMatch(PushOutcome::isDone);
  }

  /** Highest place in the order of edits among the receipts; 0 when there is none. */
  public long lastSequence() {
    return receipts().stream().mapToLong(Receipt::sequence).max().orElse(0);
  }

  /** What the edits did to links, or would do, all together. */
  public LinkChanges links() {
    return receipts().stream().map(LinkChanges::of).reduce(bulkLinks, LinkChanges::plus);
  }

  private List<Receipt> receipts() {
    return outcomes.stream()
        .filter(outcome -> outcome instanceof PushOutcome.Receipted)
        .map(outcome -> ((PushOutcome.Receipted) outcome).receipt())
        .toList();
  }
}
