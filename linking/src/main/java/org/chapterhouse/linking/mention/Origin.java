package org.chapterhouse.linking.mention;

/** Where a chapter has a name from, the strongest first. */
enum Origin {
  /** The whole title. */
  TITLE(2),
  /** An alias in the front matter. */
  ALIAS(2),
  /** The title without its subtitle, its parenthesis or the like. */
  VARIANT(1),
  /** The text of links elsewhere only. */
  ANCHOR(0);

  private final int weight;

  Origin(int weight) {
    this.weight = weight;
  }

  /** For how many chapters that link the phrase to the chapter the name stands. */
  int weight() {
    return weight;
  }
}
