package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BurstTest {

  private final Burst burst = new Burst(100);

  @Test
  void isNoBurstOfAFewCards() {
    assertThat(last(100, false, 0)).isFalse();
  }

  @Test
  void isABurstOfMany() {
    assertThat(last(101, false, 0)).isTrue();
  }

  @Test
  void takesMoreCardsWhereThereAreMoreChapters() {
    assertThat(last(101, false, 8_000)).isFalse();
  }

  @Test
  void countsNoCardThatSomebodyWaitsFor() {
    assertThat(last(1_000, true, 0)).isFalse();
  }

  @Test
  void letsACardThatSomebodyWaitsForBeExactInABurst() {
    last(1_000, false, 0);
    assertThat(burst.counts(true, false, 0)).isFalse();
  }

  @Test
  void endsWhenNothingIsMarked() {
    last(1_000, false, 0);
    assertThat(burst.counts(false, true, 0)).isFalse();
  }

  private boolean last(int cards, boolean fresh, int catalogue) {
    boolean counted = false;
    for (int card = 0; card < cards; card++) {
      counted = burst.counts(fresh, false, catalogue);
    }
    return counted;
  }
}
