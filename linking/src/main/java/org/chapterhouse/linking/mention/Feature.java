package org.chapterhouse.linking.mention;

import java.util.Locale;

/**
 * What speaks for or against a mention, and how much: the weights of a logistic regression, learnt
 * from the links that editors wrote in the development parts of the corpora under {@code
 * docs/quality}. Each value is a small number; which, is said where it is worked out.
 */
enum Feature {
  /** Always 1. */
  ALWAYS(-2.0),
  /** The phrase is the target's whole title. */
  TITLE(0.8),
  /** It is an alias of the target. */
  ALIAS(0.8),
  /** It is the title without its subtitle or the like. */
  VARIANT(0.3),
  /** It stands as the target writes it. */
  SAME_CASE(0.6),
  /** It stands as the target writes it but for capitals. */
  SAME_LETTERS(0.4),
  /** One of its words is to be taken letter by letter. */
  IDENTIFIER(0.2),
  /** It is one word. */
  ONE_WORD(-0.4),
  /** Words beyond the first, 4 at most. */
  WORDS(0.2),
  /** It has capitals that no start of a sentence explains. */
  CAPITALS(0.5),
  /** Logarithm of the chance that a chapter with the phrase links it, in steps. */
  CHANCE(0.8),
  /** Doublings of the chapters that link the phrase. */
  LINKING(0.1),
  /** Halvings of the language's chapters down to those with the phrase. */
  RARITY(0.05),
  /** Cosine of the strongest stems of both cards, in steps. */
  COSINE(2.0),
  /** Doublings of the chapters around the source that link to the target. */
  NEIGHBOURS(0.5),
  /** The target links to the source. */
  LINKS_BACK(0.3),
  /** Share of the cases in which the phrase means the target, in fifths. */
  COMMONNESS(1.0),
  /** Doublings of the chapters that link the phrase to the target. */
  USES(0.1),
  /** The phrase is part of the source's own title. */
  IN_OWN_TITLE(-0.8),
  /** Folders up and down from the source to the target, 6 at most. */
  FOLDERS(-0.1),
  /** Doublings of how often the phrase stands in the source. */
  OCCURRENCES(0.1),
  /** How far down the source it first stands, 0 to 1. */
  DEPTH(-0.3);

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
