package org.chapterhouse.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.chapterhouse.linking.Sample.card;
import static org.chapterhouse.linking.Sample.id;

import java.util.List;
import org.chapterhouse.linking.words.CardWords;
import org.junit.jupiter.api.Test;

class CardTest {

  @Test
  void saysWhatTheChaptersOwnTextDeclares() {
    Card card =
        card(
            5,
            "a",
            "---",
            "title: The title",
            "aliases: [Other name]",
            "---",
            "# One",
            "## Two",
            "[b](b.md#part)");

    assertThat(card.title()).isEqualTo("The title");
    assertThat(card.aliases()).containsExactly("Other name");
    assertThat(card.headings()).containsExactly("one", "two");
    assertThat(card.links()).containsExactly(new CardLink(List.of(id("b")), "part", "b", ""));
    assertThat(card.isLive()).isTrue();
  }

  @Test
  void namesEachEntityOnceUnderItsFirstLabel() {
    Card card =
        card(
            5,
            "a",
            "---",
            "tags: [beam, Elixir]",
            "topics: [BEAM]",
            "people: [Joe Armstrong]",
            "years: [2018]",
            "---",
            "Text.");

    assertThat(card.entities())
        .extracting(CardEntity::key, CardEntity::label)
        .containsExactly(
            tuple("person:joe-armstrong", "Joe Armstrong"),
            tuple("topic:beam", "BEAM"),
            tuple("topic:elixir", "Elixir"),
            tuple("year:2018", "2018"));
  }

  @Test
  void refusesARedirectWithContent() {
    Card live = card(1, "a", "# A");

    assertThatThrownBy(
            () ->
                new Card(
                    live.id(),
                    1,
                    1,
                    "",
                    "",
                    List.of(),
                    live.headings(),
                    List.of(),
                    List.of(),
                    List.of(),
                    CardWords.NONE,
                    id("b")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("en/a");
  }
}
