package org.chapterhouse.linking.related;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * The rankings of a shelf's chapters as they were worked out last, to tell which of them a change
 * touches.
 */
public final class RelatedMemory {
  private final List<TouchRule> rules;
  private final Map<ChapterId, Ranking> rankings = new HashMap<>();
  private final Map<ChapterId, Set<ChapterId>> listing = new HashMap<>();

  public RelatedMemory() {
    this(TouchRule.ALL);
  }

  /**
   * One that goes by other rules.
   *
   * @param rules {@link TouchRule#ALL} but in tests that plant a fault
   */
  RelatedMemory(List<TouchRule> rules) {
    this.rules = List.copyOf(rules);
  }

  List<TouchRule> rules() {
    return rules;
  }

  public void remember(ChapterId id, Ranking ranking) {
    forget(id);
    rankings.put(id, ranking);
    ranking
        .pairs()
        .forEach(pair -> listing.computeIfAbsent(pair.target(), any -> new HashSet<>(4)).add(id));
  }

  public void forget(ChapterId id) {
    Ranking old = rankings.remove(id);
    if (old != null) {
      old.pairs()
          .forEach(
              pair ->
                  listing.computeIfPresent(
                      pair.target(), (any, set) -> set.remove(id) && set.isEmpty() ? null : set));
    }
  }

  /** Every remembered chapter, as if a shift had touched them all. */
  public Set<ChapterId> forgetAll() {
    Set<ChapterId> all = Set.copyOf(rankings.keySet());
    rankings.clear();
    listing.clear();
    return all;
  }

  /**
   * Remembered chapters whose ranking a shift changed, or a title that its reasons quote; but not
   * those that {@link Shift#marks()} has, whose own links changed. They are forgotten: until they
   * are worked out again and remembered, there is no need to ask for them.
   *
   * @param concordance as it is after the shift
   */
  public Set<ChapterId> touched(Shift shift, Concordance concordance) {
    if (rankings.isEmpty()) {
      return Set.of();
    }
    Set<ChapterId> touched = new Touch(this, shift, concordance).chapters();
    touched.forEach(this::forget);
    return touched;
  }

  Set<ChapterId> chapters() {
    return rankings.keySet();
  }

  /** What is remembered of a chapter; null when nothing is. */
  @Nullable Ranking of(ChapterId id) {
    return rankings.get(id);
  }

  /** Chapters in whose rankings a chapter stands. */
  Set<ChapterId> listing(ChapterId target) {
    return listing.getOrDefault(target, Set.of());
  }

  /** Whether a chapter's ranking comes out otherwise now. */
  boolean differs(ChapterId id, Concordance concordance) {
    Ranking old = rankings.get(id);
    return old != null
        && concordance
            .catalogue()
            .card(id)
            .filter(Card::isLive)
            .map(card -> !Ranking.of(card, concordance).equals(old))
            .orElse(true);
  }
}
