package org.chapterhouse.linking;

import java.util.Set;
import org.chapterhouse.linking.mention.Phrase;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * What one filed card changed of all that {@code f} reads beside a chapter's own text. Its sets
 * have no order.
 *
 * @param id the card's chapter
 * @param before its live card before; null when there was none
 * @param after its live card now; null when there is none
 * @param marks chapters whose links or backlinks may differ, and nodes
 * @param gained links between chapters that are there now, whoever's they are
 * @param lost links between chapters that are there no more
 * @param phrases phrases that name other chapters now, or with other confidence
 * @param relisted chapters that some chapter lists close to others than before, and perhaps some
 *     that none does
 * @param stems stems of the card's language that weigh differently now
 * @param everything whether the language has grown or shrunk by a step that all weights depend on
 */
public record Shift(
    ChapterId id,
    @Nullable Card before,
    @Nullable Card after,
    Marks marks,
    Set<LinkEdge> gained,
    Set<LinkEdge> lost,
    Set<Phrase> phrases,
    Set<ChapterId> relisted,
    Set<Long> stems,
    boolean everything) {

  /** Of a card that was ignored because a later one is filed. */
  static Shift none(ChapterId id) {
    return new Shift(
        id, null, null, Marks.NONE, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
  }
}
