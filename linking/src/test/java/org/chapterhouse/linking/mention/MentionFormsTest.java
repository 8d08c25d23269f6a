package org.chapterhouse.linking.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of the form in which a phrase stands, beside the name it may be. */
class MentionFormsTest {
  private static final double HALF = 0.5;
  private final Site site = new Site();

  @ParameterizedTest
  @CsvSource({
    "Deploying, We deploy it., true",
    "Deploying, We are deploying it., false",
    "Offers, One offer stands., false",
    "Policies, One policy stands., false",
    "Boxes, One box stands., false",
    "Classes, One class stands., false",
    "Class, These classes stand., false",
  })
  void tellsAPluralFromAnotherForm(String title, String text, boolean other) {
    assertThat(has(Feature.OTHER_FORM, title, text)).isEqualTo(other);
  }

  @Test
  void knowsNoOtherFormsInALanguageOfCases() {
    site.writeFile("ru/name.md", "# Сервисная сетка", "", "Трафик.");
    site.writeFile("ru/text.md", "# Текст", "", "Он стоит перед сервисной сеткой.");

    assertThat(value(Feature.OTHER_FORM, ChapterId.parse("ru/text"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "/DEBUG, Set DEBUG first., true",
    "/DEBUG, Set /DEBUG first., false",
    "random(), Call random first., true",
    "random(), Call random() first., false",
    "Random (maths), Call random first., false",
    "Random, Call random() first., false",
  })
  void missesTheMarksOfAName(String title, String text, boolean lacks) {
    assertThat(has(Feature.LACKS_MARKS, title, text)).isEqualTo(lacks);
  }

  @ParameterizedTest
  @CsvSource({
    "Mesh, Ask the Great Mesh today., true",
    "Mesh, Ask the Mesh Project today., true",
    "Mesh, Ask the Mesh today., false",
    "Mesh, Ask the Great mesh today., false",
    "Mesh, 'Ask the Great, Mesh knows.', false",
  })
  void seesCapitalsOfALongerName(String title, String text, boolean within) {
    assertThat(has(Feature.WITHIN_NAME, title, text)).isEqualTo(within);
  }

  @ParameterizedTest
  @CsvSource({
    "Mesh, Ask the mesh., true",
    "Mesh, 'Ask the mesh, please.', true",
    "Mesh, Ask the mesh team., false",
  })
  void seesTheEndOfAClause(String title, String text, boolean ends) {
    assertThat(has(Feature.ENDS_CLAUSE, title, text)).isEqualTo(ends);
  }

  @ParameterizedTest
  @CsvSource({
    "Mesh, Ask it. Mesh knows., true",
    "Mesh, Ask it for Mesh., false",
  })
  void seesTheStartOfASentence(String title, String text, boolean starts) {
    assertThat(has(Feature.STARTS_SENTENCE, title, text)).isEqualTo(starts);
  }

  @ParameterizedTest
  @CsvSource({
    "Mesh, Ask some custom mesh., true",
    "Mesh, Ask for the mesh., false",
    "Mesh, 'If custom, mesh knows.', false",
    "Mesh, Ask some custom-mesh., false",
  })
  void seesAWordBefore(String title, String text, boolean preceded) {
    assertThat(has(Feature.PRECEDED, title, text)).isEqualTo(preceded);
  }

  @ParameterizedTest
  @CsvSource({
    "Mesh, Ask a mesh team., true",
    "Mesh, Ask a mesh for it., false",
    "Mesh, 'Ask a mesh, team.', false",
    "Mesh, Ask mesh-based teams., false",
  })
  void seesAWordBehind(String title, String text, boolean followed) {
    assertThat(has(Feature.FOLLOWED, title, text)).isEqualTo(followed);
  }

  @ParameterizedTest
  @CsvSource({
    "Mesh, Ask the mesh., true",
    "Mesh, The mesh knows., true",
    "Mesh, 'Of the, mesh knows.', false",
    "Mesh, Ask a mesh., false",
  })
  void seesTheArticle(String title, String text, boolean article) {
    assertThat(has(Feature.AFTER_THE, title, text)).isEqualTo(article);
  }

  @ParameterizedTest
  @CsvSource({
    "Mesh Services, How to mesh services., true",
    "Mesh Services, Ask the mesh services., false",
  })
  void seesAnInfinitive(String title, String text, boolean infinitive) {
    assertThat(has(Feature.AFTER_TO, title, text)).isEqualTo(infinitive);
  }

  @ParameterizedTest
  @CsvSource({
    "MSH, Ask the service mesh (MSH)., true",
    "MSH, Ask the MSH., false",
  })
  void seesABracketBefore(String title, String text, boolean bracketed) {
    assertThat(has(Feature.BRACKETED, title, text)).isEqualTo(bracketed);
  }

  @ParameterizedTest
  @CsvSource({
    "Open the Settings first., 0, 1",
    "Open the settings first., 0, 0",
    "Set the colour first., 1, 0",
  })
  void comparesWithHowLinksAreWritten(String text, double other, double linkedAs) {
    site.write("name", "Preferences", "Colours.");
    site.write("a", "Letter A", "The [Settings](/name).");
    site.write("b", "Letter B", "The [Settings](/name).");
    site.write("text", "Text", text);

    assertThat(value(Feature.OTHER_FORM, Site.id("text"))).isEqualTo(other);
    assertThat(value(Feature.LINKED_AS, Site.id("text"))).isEqualTo(linkedAs);
  }

  @ParameterizedTest
  @ValueSource(strings = {"It says 'mesh' is not there.", "It says 'mesh is not there'."})
  void seesTheQuotationOfAMessage(String text) {
    assertThat(has(Feature.QUOTED, "Mesh", text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"It says \"mesh\" is there.", "Ask the teams' mesh."})
  void seesNoMessageInOtherQuotations(String text) {
    assertThat(has(Feature.QUOTED, "Mesh", text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Basic Concepts (Gardening), It has basic concepts., true",
    "Basic Concepts (Gardening), A gardener has basic concepts of gardening., false",
    "Basic Concepts, It has basic concepts., false",
  })
  void missesInTheSourceWhatElseTheTitleSays(String title, String text, boolean untold) {
    assertThat(has(Feature.UNTOLD, title, text)).isEqualTo(untold);
  }

  @Test
  void prefersAPlaceWhereItIsNotPartOfSomethingLonger() {
    site.write("name", "Mesh", "Traffic.");
    site.write("text", "Text", "Use mesh-based routes. Then ask a mesh.");

    assertThat(site.mentions(Site.id("text"), Density.ALL))
        .singleElement()
        .satisfies(
            mention ->
                assertThat(mention.start())
                    .isEqualTo(
                        "---\ntitle: \"Text\"\n---\nUse mesh-based routes. Then ask a ".length()));
  }

  @ParameterizedTest
  @CsvSource({
    "Mesh, Ask the mesh today., true",
    "Mesh, Ask the Mesh today., false",
    "Service Mesh, Ask the service mesh today., false",
    "about_arrays, Ask about_arrays today., false",
  })
  void seesASingleSmallWord(String title, String text, boolean small) {
    assertThat(has(Feature.SMALL_WORD, title, text)).isEqualTo(small);
  }

  @ParameterizedTest
  @CsvSource({
    "Mesh, Ask the Mesh today., true",
    "Mesh, Ask the mesh today., false",
    "Service Mesh, Ask the Service Mesh today., false",
    "About_Arrays, Ask About_Arrays today., false",
  })
  void seesASingleWordWithACapital(String title, String text, boolean capital) {
    assertThat(has(Feature.CAPITAL_WORD, title, text)).isEqualTo(capital);
  }

  @ParameterizedTest
  @CsvSource({
    "about_arrays, Ask about_arrays today., true",
    "Arrays, Ask arrays today., false",
  })
  void seesAnIdentifier(String title, String text, boolean identifier) {
    assertThat(has(Feature.IDENTIFIER, title, text)).isEqualTo(identifier);
  }

  @Test
  void seesHowMuchOfTheTitleIsSaid() {
    site.write("name", "Great Service Mesh Handbook", "Traffic.");
    site.write("a", "Letter A", "The [service mesh](/name).");
    site.write("text", "Text", "It stands before a service mesh.");

    assertThat(value(Feature.COVERS, Site.id("text"))).isEqualTo(2.0 / Levels.FIFTHS);
  }

  @ParameterizedTest
  @CsvSource({
    "Great Service Mesh Handbook, 1",
    "The Service Mesh, 0",
  })
  void seesThatLinksNameButAPartOfTheTitle(String title, double part) {
    site.write("name", title, "Traffic.");
    site.write("a", "Letter A", "The [service mesh](/name).");
    site.write("text", "Text", "It stands before a service mesh.");

    assertThat(value(Feature.PART, Site.id("text"))).isEqualTo(part);
  }

  @Test
  void takesAnAliasForAllOfTheTitle() {
    site.writeFile(
        "en/name.md",
        "---",
        "title: Great Service Mesh Handbook",
        "aliases: [GSMH]",
        "---",
        "Traffic.");
    site.write("text", "Text", "It stands before GSMH.");

    assertThat(value(Feature.COVERS, Site.id("text"))).isEqualTo(1);
    assertThat(value(Feature.UNLINKED_ALIAS, Site.id("text"))).isEqualTo(1);

    site.write("a", "Letter A", "The [GSMH](/name).");

    assertThat(value(Feature.UNLINKED_ALIAS, Site.id("text"))).isZero();
  }

  private boolean has(Feature feature, String title, String text) {
    site.write("name", title, "Traffic.");
    site.write("text", "Text", text);
    return value(feature, Site.id("text")) > HALF;
  }

  private double value(Feature feature, ChapterId id) {
    return MentionCandidates.of(site.texts().get(id), Set.of(), site.concordance(), Density.ALL)
        .get(0)
        .features()[feature.ordinal()];
  }
}
