package org.chapterhouse.linking.mention;

import java.util.List;
import java.util.Set;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.LinkMove;
import org.jspecify.annotations.Nullable;

/** Which phrases name which chapters. */
public final class Dictionary {

  /**
   * Takes in what a filed card changed.
   *
   * @param before the live card there was; null when none
   * @param after the live card there is; null when none
   * @param moves links that came, went or lead elsewhere, the card's own included
   * @param stepped stems of the card's language whose weight is another now
   * @return phrases whose entry {@code f} sees differently now
   */
  public Set<Phrase> apply(
      @Nullable Card before, @Nullable Card after, List<LinkMove> moves, Set<Long> stepped) {
    return Set.of();
  }
}
