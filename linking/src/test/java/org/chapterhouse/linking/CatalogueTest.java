package org.chapterhouse.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.linking.Sample.card;
import static org.chapterhouse.linking.Sample.catalogue;
import static org.chapterhouse.linking.Sample.id;
import static org.chapterhouse.linking.Sample.redirect;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

  @Test
  void ignoresACardOlderThanTheFiledOne() {
    Catalogue catalogue = catalogue(card(7, "a", "# New"));

    Marks marks = catalogue.file(card(6, "a", "# Old"));

    assertThat(marks.isEmpty()).isTrue();
    assertThat(catalogue.card(id("a"))).map(Card::title).contains("New");
  }

  @Test
  void ignoresACardOlderThanTheRemoval() {
    Catalogue catalogue = catalogue(card(1, "a", "# A"));
    catalogue.remove(id("a"), 7);

    Marks marks = catalogue.file(card(6, "a", "# Old"));

    assertThat(marks.isEmpty()).isTrue();
    assertThat(catalogue.card(id("a"))).isEmpty();
  }

  @Test
  void ignoresARemovalOlderThanTheFiledCard() {
    Catalogue catalogue = catalogue(card(7, "a", "# New"));

    Marks marks = catalogue.remove(id("a"), 6);

    assertThat(marks.isEmpty()).isTrue();
    assertThat(catalogue.card(id("a"))).isPresent();
  }

  @Test
  void filingACardAgainMarksItsChapterOnly() {
    Card card = card(7, "a", "# A", "[b](b.md)");
    Catalogue catalogue = catalogue(card, card(8, "b", "# B", "[a](a.md)"));

    Marks marks = catalogue.file(card);

    assertThat(marks.chapters()).containsExactly(id("a"));
  }

  @Test
  void resolvesToTheFirstCandidateThatIsThere() {
    Catalogue catalogue = catalogue(card(1, "second", "S"), card(2, "third", "T"));

    Resolution resolution = catalogue.resolve(List.of(id("first"), id("second"), id("third")), "");

    assertThat(resolution).isEqualTo(new Resolution(id("second"), null));
  }

  @Test
  void doesNotPassOverACandidateForWantOfAHeading() {
    Catalogue catalogue = catalogue(card(1, "a", "# Other"), card(2, "b", "# Wanted"));

    Resolution resolution = catalogue.resolve(List.of(id("a"), id("b")), "wanted");

    assertThat(resolution).isEqualTo(new Resolution(id("a"), BrokenReason.NO_SUCH_HEADING));
  }

  @Test
  void passesOverARedirectThatEndsNowhere() {
    Catalogue catalogue = catalogue(redirect(1, "a", "gone"), card(2, "b", "B"));

    Resolution resolution = catalogue.resolve(List.of(id("a"), id("b")), "");

    assertThat(resolution).isEqualTo(new Resolution(id("b"), null));
  }

  @Test
  void breaksACycleOfRedirects() {
    Catalogue catalogue = catalogue(redirect(1, "a", "b"), redirect(2, "b", "a"));

    Resolution resolution = catalogue.resolve(List.of(id("a")), "");

    assertThat(resolution).isEqualTo(new Resolution(id("a"), BrokenReason.NO_SUCH_CHAPTER));
  }

  @ParameterizedTest
  @CsvSource({"7, true", "8, true", "9, false"})
  void followsEightRedirectsAndNoMore(int hops, boolean found) {
    Catalogue catalogue = catalogue(card(1, "end-0", "End"));
    for (int hop = 1; hop <= hops; hop++) {
      catalogue.file(redirect(hop + 1, "end-" + hop, "end-" + (hop - 1)));
    }

    Resolution resolution = catalogue.resolve(List.of(id("end-" + hops)), "");

    assertThat(resolution.leadsToChapter()).isEqualTo(found);
  }

  @Test
  void looksUpTheHeadingWhereTheRedirectEnds() {
    Catalogue catalogue = catalogue(redirect(1, "old", "new"), card(2, "new", "# There"));

    Resolution resolution = catalogue.resolve(List.of(id("old")), "there");

    assertThat(resolution).isEqualTo(new Resolution(id("new"), null));
  }

  @Test
  void aNewChapterEndsARedirect() {
    Catalogue catalogue = catalogue(redirect(1, "a", "b"), card(2, "b", "B"));

    catalogue.file(card(3, "a", "A again"));

    assertThat(catalogue.resolve(List.of(id("a")), "")).isEqualTo(new Resolution(id("a"), null));
  }

  @Test
  void listsCardsAndNodeKeysInOrder() {
    Catalogue catalogue =
        catalogue(
            card(1, "b", "---", "people: [Joe Armstrong]", "---", "B"),
            redirect(2, "c", "a"),
            card(3, "a", "A"));

    assertThat(catalogue.cards()).extracting(Card::id).containsExactly(id("a"), id("b"), id("c"));
    assertThat(catalogue.nodeKeys())
        .containsExactly("chapter:en/a", "chapter:en/b", "person:joe-armstrong");
  }

  @Test
  void ignoresAnAssetOlderThanItsRemoval() {
    Catalogue catalogue = new Catalogue();
    catalogue.removeAsset("one.png", 7);

    catalogue.fileAsset("one.png", 6, "hash");

    assertThat(catalogue.asset(List.of("one.png"))).isEmpty();
  }

  @Test
  void takesTheFirstPathThatIsAnAsset() {
    Catalogue catalogue = new Catalogue();
    catalogue.fileAsset("b.png", 1, "hash");
    catalogue.fileAsset("c.png", 2, "hash");

    assertThat(catalogue.asset(List.of("a.png", "b.png", "c.png"))).contains("b.png");
  }
}
