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
  private int[] titles = new int[1];
  private int titleCount;

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

  /** How many chapters have it in their title. */
  public int titles() {
    return titleCount;
  }

  /** Number of the i-th of those. */
  public int titledNumber(int i) {
    return titles[i];
  }

  /** Adds to each of its chapters what a stem of that weight on its card comes to. */
  public void addTo(int[] byNumber, int[] byWeight) {
    for (int i = 0; i < size; i++) {
      int place = places[i];
      byNumber[place >>> NUMBER_SHIFT] += byWeight[place & (TITLED - 1)];
    }
  }

  void add(int number, int weight, boolean titled) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size + 1 + size / 2);
    }
    places[size++] = number << NUMBER_SHIFT | (titled ? TITLED : 0) | weight;
    if (titled) {
      if (titleCount == titles.length) {
        titles = Arrays.copyOf(titles, titleCount + 1 + titleCount / 2);
      }
      titles[titleCount++] = number;
    }
  }

  /** Takes a chapter out; true when it was the last. */
  boolean remove(int number) {
    for (int i = 0; i < size; i++) {
      if (number(i) == number) {
        if (titled(i)) {
          removeTitle(number);
        }
        places[i] = places[--size];
        return size == 0;
      }
    }
    throw new IllegalStateException("chapter " + number + " does not have the stem");
  }

  private void removeTitle(int number) {
    int i = 0;
    while (titles[i] != number) {
      i++;
    }
    titles[i] = titles[--titleCount];
  }
}
