package org.chapterhouse.linking;

import java.util.Arrays;

/** The chapters that have one stem, on their card or in their title; without order. */
public final class Posting {
  static final Posting NONE = new Posting();

  private static final int WEIGHT_BITS = 4;
  private static final int TITLED = 1 << WEIGHT_BITS;
  private static final int NUMBER_SHIFT = WEIGHT_BITS + 1;

  private int[] places = new int[1];
  private int size;
  private final ChapterNumbers titled = new ChapterNumbers();

  Posting() {}

  public int size() {
    return size;
  }

  /** Number of the i-th chapter among its language's. */
  public int number(int i) {
    return places[i] >>> NUMBER_SHIFT;
  }

  /** How strong the stem is on its card; 0 when it stands in the title only. */
  public int weight(int i) {
    return places[i] & (TITLED - 1);
  }

  /** Whether it stands in its title. */
  public boolean titled(int i) {
    return (places[i] & TITLED) != 0;
  }

  /** Adds to each of its chapters what a stem of that weight on its card comes to. */
  public void addTo(int[] byNumber, int[] byWeight) {
    for (int i = 0; i < size; i++) {
      int place = places[i];
      byNumber[place >>> NUMBER_SHIFT] += byWeight[place & (TITLED - 1)];
    }
  }

  /** Adds one amount to each of its chapters with the stem on the card, another for the title. */
  public void addTo(long[] byNumber, long onCard, long titled) {
    for (int i = 0; i < size; i++) {
      int place = places[i];
      byNumber[place >>> NUMBER_SHIFT] +=
          ((place & (TITLED - 1)) > 0 ? onCard : 0) + ((place & TITLED) > 0 ? titled : 0);
    }
  }

  /** Adds to each of its chapters with the stem in the title. */
  public void addToTitled(long[] byNumber, long amount) {
    titled.addTo(byNumber, amount);
  }

  void add(int number, int weight, boolean inTitle) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size + 1 + size / 2);
    }
    places[size++] = number << NUMBER_SHIFT | (inTitle ? TITLED : 0) | weight;
    if (inTitle) {
      titled.add(number);
    }
  }

  /** Takes a chapter out; true when it was the last. */
  boolean remove(int number) {
    for (int i = 0; i < size; i++) {
      if (number(i) == number) {
        if (titled(i)) {
          titled.remove(number);
        }
        places[i] = places[--size];
        return size == 0;
      }
    }
    throw new IllegalStateException("chapter " + number + " does not have the stem");
  }
}
