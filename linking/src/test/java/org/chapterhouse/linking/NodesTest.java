package org.chapterhouse.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chapterhouse.linking.Sample.card;
import static org.chapterhouse.linking.Sample.catalogue;
import static org.chapterhouse.linking.Sample.redirect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodesTest {

  @Test
  void labelsAChapterWithItsTitle() {
    Catalogue catalogue = catalogue(card(1, "a", "# The title"));

    assertThat(Nodes.node("chapter:en/a", catalogue))
        .contains(new Node("chapter:en/a", NodeKind.CHAPTER, "The title", "en"));
  }

  @Test
  void knowsNoNodeOfARedirect() {
    Catalogue catalogue = catalogue(redirect(1, "a", "b"));

    assertThat(Nodes.node("chapter:en/a", catalogue)).isEmpty();
  }

  @Test
  void labelsAnEntityAsMostChaptersSpellIt() {
    Catalogue catalogue =
        catalogue(naming(1, "a", "kafka"), naming(2, "b", "Kafka"), naming(3, "c", "Kafka"));

    assertThat(Nodes.node("technology:kafka", catalogue))
        .contains(new Node("technology:kafka", NodeKind.TECHNOLOGY, "Kafka", ""));
  }

  @Test
  void takesTheFirstSpellingAmongEquallyCommonOnes() {
    Catalogue catalogue = catalogue(naming(1, "a", "kafka"), naming(2, "b", "Kafka"));

    assertThat(Nodes.node("technology:kafka", catalogue)).map(Node::label).contains("Kafka");
  }

  @Test
  void forgetsAnEntityThatNobodyNamesAnyMore() {
    Catalogue catalogue = catalogue(naming(1, "a", "Kafka"));
    catalogue.file(card(2, "a", "Nothing."));

    assertThat(Nodes.node("technology:kafka", catalogue)).isEmpty();
  }

  @Test
  void refusesAKeyOfNoKind() {
    assertThatThrownBy(() -> Nodes.node("planet:mars", new Catalogue()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("planet");
  }

  @ParameterizedTest
  @CsvSource({
    "'Joe  Armstrong ', person:joe-armstrong",
    "'ＥＲＬＡＮＧ', person:erlang",
    "'Жозе\u00A0Валим', person:жозе-валим",
    "'\uD801\uDC00', person:\uD801\uDC28",
  })
  void foldsCaseWidthAndSpacing(String label, String key) {
    assertThat(NodeKeys.entity(EntityKind.PERSON, label)).isEqualTo(key);
  }

  private static Card naming(long sequence, String slug, String technology) {
    return card(sequence, slug, "---", "technologies: [" + technology + "]", "---", "Text.");
  }
}
