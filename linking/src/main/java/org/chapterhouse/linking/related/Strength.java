package org.chapterhouse.linking.related;

import org.chapterhouse.linking.EntityKind;
import org.chapterhouse.linking.Listings;
import org.chapterhouse.linking.StemPostings;
import org.chapterhouse.linking.Steps;

/**
 * How strongly single things speak for a pair of chapters, in whole numbers: their sum is the same
 * in any order.
 */
final class Strength {
  /** A chapter with more links than this, from it and to it, brings nobody together. */
  static final int HUB = 64;

  /** An entity that more chapters name than this says nothing. */
  static final int COMMON_ENTITY = 63;

  /** What a sum of products of words' strengths is a multiple of, with cards measured likewise. */
  static final double WHOLE_WORDS = StrictMath.pow(100, 0.2);

  /** What a neighbour's strength is a share of: divisible by all counts of steps up to a hub's. */
  static final int WHOLE_NEIGHBOUR = 420;

  /** What the strength of a listing is a share of: divisible by all distances. */
  static final int WHOLE_LISTING = 840;

  /** What the strength of an entity is a share of. */
  static final int WHOLE_ENTITY = Steps.of(COMMON_ENTITY + 1) * 4;

  private Strength() {}

  /** Of a stem by its weight on a card, as {@link StemPostings} measures the card's length. */
  static int ofWord(int weight) {
    return StemPostings.strength(weight);
  }

  /** Of a chapter that two are next to. */
  static int ofNeighbour(int degree) {
    return degree > HUB ? 0 : WHOLE_NEIGHBOUR / (1 + Steps.of(degree));
  }

  /** Of two chapters listed so many places from each other, from 1 to {@link Listings#REACH}. */
  static int ofListing(int distance) {
    return WHOLE_LISTING / distance;
  }

  /** Of something that so many chapters name. */
  static int ofEntity(EntityKind kind, int chapters) {
    if (chapters > COMMON_ENTITY) {
      return 0;
    }
    int rarity = Steps.of(COMMON_ENTITY + 1) - Steps.of(chapters);
    return rarity * (kind == EntityKind.YEAR ? 1 : 4);
  }
}
