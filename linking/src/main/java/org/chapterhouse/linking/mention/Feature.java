package org.chapterhouse.linking.mention;

import java.util.Locale;

/**
 * What speaks for or against a mention, and how much: the weights of one logistic regression over
 * the links that editors set in the dev parts of all corpora that {@code bench/quality} judges.
 * Together they say more than each alone: a title weighs less than the text of a link because what
 * stands exactly as the title weighs more.
 *
 * <p>Left out, because they made no difference beside these: how many chapters link the phrase, how
 * rare it is, how many words it has, how often and how far down it stands.
 */
enum Feature {
  /** Always 1. */
  ALWAYS(0.71),
  /** The phrase is the target's whole title. */
  TITLE(-1.07),
  /** It is an alias of the target. */
  ALIAS(-1.22),
  /** It is the title without its subtitle or the like. */
  VARIANT(-1.26),
  /** It stands as the target writes it. */
  SAME_CASE(0.68),
  /** It stands as the target writes it but for capitals. */
  SAME_LETTERS(0.8),
  /** It is one word. */
  ONE_WORD(0.2),
  /** It has capitals that no start of a sentence explains. */
  CAPITALS(0.26),
  /** Logarithm of the chance that a chapter with the phrase links it, in steps. */
  CHANCE(1.24),
  /** No chapter links the phrase. */
  UNLINKED(1.88),
  /** Cosine of the strongest stems of both cards, in steps. */
  COSINE(3.43),
  /** Doublings of the chapters around the source that link to the target. */
  NEIGHBOURS(0.56),
  /** The target links to the source. */
  LINKS_BACK(0.45),
  /** Share of the cases in which the phrase means the target, in fifths. */
  COMMONNESS(1.33),
  /** Doublings of the chapters that link the phrase to the target. */
  USES(-0.26),
  /** The phrase is part of the source's own title. */
  IN_OWN_TITLE(-0.45),
  /** Folders up and down from the source to the target, 6 at most. */
  FOLDERS(-0.23);

  private final double weight;

  Feature(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }

  /** Its name in tables. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
