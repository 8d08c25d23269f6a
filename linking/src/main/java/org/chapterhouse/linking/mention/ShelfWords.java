package org.chapterhouse.linking.mention;

import java.util.Set;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.markdown.ChapterId;

/** The prose of a shelf's chapters, to tell in which of them a change touches a mention. */
public final class ShelfWords {

  public void put(ChapterId id, Prose prose) {}

  public void remove(ChapterId id) {}

  /**
   * Chapters on the shelf whose mentions a shift changed, and perhaps some whose it did not;
   * without order.
   *
   * @param concordance as it is after the shift
   */
  public Set<ChapterId> touched(Shift shift, Concordance concordance) {
    return Set.of();
  }
}
