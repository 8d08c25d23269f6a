package org.chapterhouse.markdown;

import java.util.List;

/**
 * Prose that nothing interrupts. Its text is that of its pieces one after the other; the end of a
 * line within a paragraph is a piece of its own, a newline.
 *
 * @param startsBlock whether it starts a paragraph, an entry, a cell or a line of verse, rather
 *     than going on after a link or the like
 * @param pieces at least one
 */
public record ProseStretch(boolean startsBlock, List<ProsePiece> pieces) {
  public ProseStretch {
    pieces = List.copyOf(pieces);
  }

  /** As it reads. */
  public String text() {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }
}
