package org.chapterhouse.linking.mention;

import java.util.Locale;

/**
 * What speaks for or against a mention, and how much: the weights of one logistic regression over
 * the links that editors set on eight sites, those of the smallest twelvefold, and over the
 * verdicts of judges on mentions there that nobody linked. Together they say more than each alone:
 * a title weighs less than the text of a link because what stands exactly as the title weighs more.
 *
 * <p>Round weights are set by hand, by the verdicts alone. Links can hardly teach them: writers do
 * link what judges find to be of no use, and leave out what judges would be glad of.
 *
 * <p>Left out, because they made no difference beside these: how many words it has, how often and
 * how far down it stands, whether it is emphasised, whether punctuation stands within it, whether
 * its capitals are those of the target's name, whether it is part of a compound.
 */
enum Feature {
  /** Always 1. */
  ALWAYS(1.59),
  /** The phrase is the target's whole title. */
  TITLE(-1.54),
  /** It is an alias of the target. */
  ALIAS(-1.44),
  /** It is the title without its subtitle or the like. */
  VARIANT(-1.81),
  /** It stands as the target writes it but for capitals. */
  SAME_LETTERS(0.78),
  /** It is one word. */
  ONE_WORD(-0.01),
  /** It has capitals that no start of a sentence explains. */
  CAPITALS(0.46),
  /** Logarithm of the chance that a chapter with the phrase links it, in steps. */
  CHANCE(0.52),
  /** No chapter links the phrase. */
  UNLINKED(0.72),
  /** Cosine of the strongest stems of both cards, in steps. */
  COSINE(2.28),
  /** Doublings of the chapters around the source that link to the target. */
  NEIGHBOURS(0.38),
  /** The target links to the source. */
  LINKS_BACK(0.53),
  /** Share of the cases in which the phrase means the target, in fifths. */
  COMMONNESS(1.29),
  /** By hand. The phrase is part of the source's own title. */
  IN_OWN_TITLE(-0.4),
  /** Folders up and down from the source to the target, 6 at most. */
  FOLDERS(-0.39),
  /** Share of what the target's title says that the phrase says, in fifths. */
  COVERS(-0.31),
  /** It stands as a link to the target writes it. */
  LINKED_AS(0.19),
  /** In English: it differs by more than a plural from the target's name and from all links. */
  OTHER_FORM(-0.43),
  /** The target's name has marks around it that it has not: {@code <random>}, {@code /DEBUG}. */
  LACKS_MARKS(-2.83),
  /** It is one word in small letters, and no identifier. */
  SMALL_WORD(-0.64),
  /** By hand. It is one word with a capital, and no identifier. */
  CAPITAL_WORD(-1.0),
  /** One of its words is an identifier. */
  IDENTIFIER(0.41),
  /** By hand. It has capitals, and so has the word right before or after. */
  WITHIN_NAME(-1.2),
  /** A sentence or a block starts with it. */
  STARTS_SENTENCE(0.04),
  /** No word follows it before the next punctuation. */
  ENDS_CLAUSE(0.17),
  /** A word that says something stands right before it. */
  PRECEDED(-0.15),
  /** A word that says something follows it. */
  FOLLOWED(-0.16),
  /** By hand. In English: it follows {@code the}, as what is one certain thing does. */
  AFTER_THE(0.6),
  /** In English: it follows {@code to}, as a verb does. */
  AFTER_TO(-0.18),
  /** It stands right behind an opening bracket. */
  BRACKETED(0.64),
  /** By hand. It stands right behind a single quotation mark, as in messages of programs. */
  QUOTED(-1.0),
  /** Share of what the target's title says besides it that the source does not say anywhere. */
  UNTOLD(-0.83),
  /** Doublings of the chapters that link the phrase. */
  LINKING(0.25),
  /** Only links call the target so, and its title says more than the phrase. */
  PART(-1.18),
  /** By hand. It is an alias, and no chapter links it. */
  UNLINKED_ALIAS(-1.0),
  /**
   * By hand. {@link Levels#size} of the site: the more titles there are, the more words are like
   * one of them by chance.
   */
  SIZE(-0.15),
  /** Doublings of the chapters that contain it. */
  CONTAINING(-0.3),
  /**
   * By hand. The target is the page of a folder that the source is in: writers do link there, yet
   * judges found every second of such mentions to be of no use.
   */
  ABOVE(-2.5),
  /**
   * By hand. The phrase means others in more than a fifth of the cases, and the target is in
   * another folder.
   */
  CONTESTED(-2.0),
  /**
   * By hand. The cards have little in common, and no chapter around the source links to the target.
   */
  UNLIKE(-0.3),
  /** By hand. A link near it says it too: {@link Echo#inLink}. */
  ECHOED(-1.2),
  /** By hand. A heading of the source says it: {@link Echo#inHeading}. */
  IN_HEADING(-0.4);

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
