package org.chapterhouse.linking.mention;

/**
 * How densely a site wants its mentions.
 *
 * @param leastConfidence mentions less sure than this are left out, 0 to 1
 */
public record Density(double leastConfidence) {
  /** Every mention, however unsure. */
  public static final Density ALL = new Density(0);

  /** The best compromise for all corpora that were measured. */
  public static final Density STANDARD = new Density(0.52);

  public Density {
    if (!(leastConfidence >= 0 && leastConfidence <= 1)) {
      throw new IllegalArgumentException(
          "least confidence of a mention is " + leastConfidence + ", not a number from 0 to 1");
    }
  }
}
