package org.chapterhouse.linking.mention;

import java.util.Locale;

/**
 * What speaks for or against a mention, and how much: the weights of one logistic regression over
 * the links that editors set on eight sites, those of the smallest sixfold, and over the verdicts
 * of judges on mentions there that nobody linked. Together they say more than each alone: a title
 * weighs less than the text of a link because what stands exactly as the title weighs more.
 *
 * <p>Left out, because they made no difference beside these: how many words it has, how often and
 * how far down it stands, whether it is emphasised, whether punctuation stands within it, whether
 * its capitals are those of the target's name, whether it is the end of a compound.
 */
enum Feature {
  /** Always 1. */
  ALWAYS(1.28),
  /** The phrase is the target's whole title. */
  TITLE(-1.67),
  /** It is an alias of the target. */
  ALIAS(-1.65),
  /** It is the title without its subtitle or the like. */
  VARIANT(-1.74),
  /** It stands as the target writes it but for capitals. */
  SAME_LETTERS(0.76),
  /** It is one word. */
  ONE_WORD(-0.13),
  /** It has capitals that no start of a sentence explains. */
  CAPITALS(0.61),
  /** Logarithm of the chance that a chapter with the phrase links it, in steps. */
  CHANCE(0.59),
  /** No chapter links the phrase. */
  UNLINKED(0.99),
  /** Cosine of the strongest stems of both cards, in steps. */
  COSINE(2.17),
  /** Doublings of the chapters around the source that link to the target. */
  NEIGHBOURS(0.48),
  /** The target links to the source. */
  LINKS_BACK(0.53),
  /** Share of the cases in which the phrase means the target, in fifths. */
  COMMONNESS(1.37),
  /** The phrase is part of the source's own title. */
  IN_OWN_TITLE(-0.47),
  /** Folders up and down from the source to the target, 6 at most. */
  FOLDERS(-0.39),
  /** Share of what the target's title says that the phrase says, in fifths. */
  COVERS(-0.1),
  /** It stands as a link to the target writes it. */
  LINKED_AS(0.22),
  /** In English: it differs by more than a plural from the target's name and from all links. */
  OTHER_FORM(-0.57),
  /** The target's name has marks around it that it has not: {@code <random>}, {@code /DEBUG}. */
  LACKS_MARKS(-2.75),
  /** It is one word in small letters, and no identifier. */
  SMALL_WORD(-0.54),
  /** One of its words is an identifier. */
  IDENTIFIER(0.35),
  /** It has capitals, and so has the word right before or after. */
  WITHIN_NAME(-0.63),
  /** Another word follows it without white space. */
  BEGINS_COMPOUND(0.8),
  /** A sentence or a block starts with it. */
  STARTS_SENTENCE(0.14),
  /** No word follows it before the next punctuation. */
  ENDS_CLAUSE(0.26),
  /** A word that says something stands right before it. */
  PRECEDED(-0.14),
  /** In English: it follows {@code to}, as a verb does. */
  AFTER_TO(-0.18),
  /** It stands right behind an opening bracket. */
  BRACKETED(0.1),
  /** Share of what the target's title says besides it that the source does not say anywhere. */
  UNTOLD(-0.76),
  /** Doublings of the chapters that link the phrase. */
  LINKING(0.27),
  /** Only links call the target so, and its title says more than the phrase. */
  PART(-1.21),
  /**
   * {@link Levels#size} of the site. Set by hand, by what judges said: the more titles there are,
   * the more words are like one of them by chance.
   */
  SIZE(-0.2),
  /** Doublings of the chapters that contain it. */
  CONTAINING(-0.27),
  /**
   * The target is the page of a folder that the source is in. Set by hand: writers do link there,
   * yet judges found every second of such mentions to be of no use.
   */
  ABOVE(-1.5);

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
