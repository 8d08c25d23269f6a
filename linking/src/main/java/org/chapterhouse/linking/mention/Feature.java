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
  ALWAYS(-0.32),
  /** The phrase is the target's whole title. */
  TITLE(-0.83),
  /** It is an alias of the target. */
  ALIAS(-2.02),
  /** It is the title without its subtitle or the like. */
  VARIANT(-0.79),
  /** It stands as the target writes it. */
  SAME_CASE(0.37),
  /** It stands as the target writes it but for capitals. */
  SAME_LETTERS(0.68),
  /** It is one word. */
  ONE_WORD(0.26),
  /** It has capitals that no start of a sentence explains. */
  CAPITALS(0.49),
  /** Logarithm of the chance that a chapter with the phrase links it, in steps. */
  CHANCE(0.97),
  /** No chapter links the phrase. */
  UNLINKED(1.64),
  /** Cosine of the strongest stems of both cards, in steps. */
  COSINE(1.52),
  /** Doublings of the chapters around the source that link to the target. */
  NEIGHBOURS(0.49),
  /** The target links to the source. */
  LINKS_BACK(0.99),
  /** Share of the cases in which the phrase means the target, in fifths. */
  COMMONNESS(2.43),
  /** The phrase is part of the source's own title. */
  IN_OWN_TITLE(-0.84),
  /** Folders up and down from the source to the target, 6 at most. */
  FOLDERS(-0.48),
  /** Share of what the target's title says that the phrase says, in fifths. */
  COVERS(1.05),
  /** In English: it differs from the target's name by more than a plural. */
  OTHER_FORM(-0.73),
  /** The target's name has marks around it that it has not: {@code <random>}, {@code /DEBUG}. */
  LACKS_MARKS(-2.87),
  /** It is one word in small letters, and no identifier. */
  SMALL_WORD(-1.63),
  /** One of its words is an identifier. */
  IDENTIFIER(0.75),
  /** It has capitals, and so has the word right before or after. */
  WITHIN_NAME(-2.2),
  /** It follows another word without white space, as in {@code self-contained}. */
  ENDS_COMPOUND(-2.45);

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
