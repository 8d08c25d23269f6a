package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.linking.Card;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;

class SharedCardsTest {

  private final SharedCards shared = new SharedCards();

  @Test
  void sharesEqualCards() {
    Card first = shared.share(card(1));
    assertThat(shared.share(card(1))).isSameAs(first);
  }

  @Test
  void keepsDifferentCardsApart() {
    shared.share(card(1));
    assertThat(shared.share(card(2))).isEqualTo(card(2));
  }

  private static Card card(long sequence) {
    return Card.redirect(ChapterId.parse("en/a"), sequence, sequence, ChapterId.parse("en/b"));
  }
}
