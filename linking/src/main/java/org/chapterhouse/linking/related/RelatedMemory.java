package org.chapterhouse.linking.related;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.markdown.ChapterId;

/**
 * The rankings of a shelf's chapters as they were worked out last, to tell which of them a change
 * touches.
 */
public final class RelatedMemory {
  private final Map<ChapterId, Ranking> rankings = new HashMap<>();

  public void remember(ChapterId id, Ranking ranking) {
    rankings.put(id, ranking);
  }

  public void forget(ChapterId id) {
    rankings.remove(id);
  }

  /**
   * Remembered chapters whose ranking a shift changed, and perhaps some whose it did not; without
   * order.
   *
   * @param concordance as it is after the shift
   */
  public Set<ChapterId> touched(Shift shift, Concordance concordance) {
    return Set.of();
  }
}
