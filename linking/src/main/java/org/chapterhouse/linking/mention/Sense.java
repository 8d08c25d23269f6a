package org.chapterhouse.linking.mention;

import java.util.Arrays;
import java.util.List;
import org.chapterhouse.markdown.ChapterId;

/**
 * A chapter that a phrase may mean.
 *
 * @param target the chapter
 * @param origin where it has the phrase from
 * @param wording how the chapter writes it; {@link Wording#NONE} when it does not
 * @param shape how else it looks there; {@link Shape#NONE} when the chapter does not write it
 * @param commonness in how many fifths of all cases the phrase means this chapter
 * @param covers how many fifths of what the chapter's title says the phrase says
 * @param left what else the title says: {@link Phrase#leaves}
 * @param linkedAs how links to the chapter write the phrase, in order
 */
record Sense(
    ChapterId target,
    Origin origin,
    Wording wording,
    Shape shape,
    int commonness,
    int covers,
    List<Integer> left,
    List<LinkText> linkedAs) {

  /** In fifths. */
  private static final int SURE = 4;

  Sense {
    left = List.copyOf(left);
    linkedAs = List.copyOf(linkedAs);
  }

  /** Whether others are meant in more than a fifth of the cases. */
  boolean isContested() {
    return commonness < SURE;
  }

  /** Whether a link to the chapter is written just so. */
  boolean isLinkedAs(Wording wording) {
    for (LinkText text : linkedAs) {
      if (text.exact() == wording.exact()) {
        return true;
      }
    }
    return false;
  }

  /** Whether neither the chapter nor a link to it writes the phrase so, but for a plural. */
  boolean isOtherForm(Shape shape) {
    for (LinkText text : linkedAs) {
      if (text.singular() == shape.singular()) {
        return false;
      }
    }
    return origin == Origin.ANCHOR || shape.isOtherFormThan(this.shape);
  }

  /**
   * Share of what the title says that neither the phrase nor these words say.
   *
   * @param words as {@link org.chapterhouse.linking.words.CardWords#all} has them
   */
  double untold(int[] words) {
    int untold = 0;
    for (int stem : left) {
      untold += Arrays.binarySearch(words, stem) < 0 ? 1 : 0;
    }
    return left.isEmpty() ? 0 : (double) untold / left.size();
  }
}
