package org.chapterhouse.linking.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a chapter says once more beside a phrase, and what the rest of the site makes of it. */
class EchoTest {
  private static final String FAR = "word ".repeat(100);

  private final Site site = new Site();

  @BeforeEach
  void writeWhatIsNamed() {
    site.write("name", "Service Mesh", "Traffic.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For the service mesh, see [Service Mesh](https://example.org/mesh).",
        "For the service mesh, see [more on service meshes](https://example.org/mesh).",
        "For the service mesh, see [service mesh status](/elsewhere).",
        "For the service mesh, see https://example.org/service-mesh.",
        "See <span>[the *service* mesh](https://example.org/mesh)</span>, a service mesh.",
        "| [Service mesh](https://example.org) | service mesh |\n|---|---|\n| a | b |",
      })
  void hearsALinkNearThatSaysItToo(String text) {
    assertThat(value(Feature.ECHOED, text)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "For the service mesh, see [Mesh of services](https://example.org/mesh).",
        "For the service mesh, see [microservice mesh](https://example.org/mesh).",
        "For the service mesh, see <https://example.org/service mesh>.",
        "For the service mesh, see ![service mesh](https://example.org/mesh.png).",
      })
  void hearsNothingInOtherWords(String text) {
    assertThat(value(Feature.ECHOED, text)).isZero();
  }

  @Test
  void hearsNoLinkFarAway() {
    String link = "[Service Mesh](https://example.org/mesh)";

    assertThat(value(Feature.ECHOED, "The service mesh. " + FAR + link)).isZero();
    assertThat(value(Feature.ECHOED, link + " " + FAR + "the service mesh.")).isZero();
  }

  @Test
  void hearsNothingInTextsThatAreLongerThanAnyTitle() {
    String longText = "service mesh " + FAR;

    assertThat(value(Feature.ECHOED, "A service mesh: [" + longText + "](https://example.org)."))
        .isZero();
    assertThat(value(Feature.IN_HEADING, "## " + longText + "\n\nThe service mesh.")).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"## Service meshes", "# Which service mesh?", "A *Service* Mesh\n---"})
  void hearsAHeading(String heading) {
    assertThat(value(Feature.IN_HEADING, heading + "\n\nThe service mesh.")).isEqualTo(1);
  }

  @Test
  void hearsNoHeadingInOtherWords() {
    assertThat(value(Feature.IN_HEADING, "## Meshes\n\nThe service mesh.")).isZero();
  }

  @Test
  void isLessSureBesideALinkOfTheEditorsOwn() {
    site.write("text", "Text", "The service mesh knows. See [Mesh](https://example.org).");
    site.write("echo", "Echo", "The service mesh knows. See [Service Mesh](https://example.org).");

    assertThat(confidence("echo")).isPositive().isLessThan(confidence("text"));
  }

  private double confidence(String slug) {
    return site.mentions(Site.id(slug), Density.ALL).get(0).confidence();
  }

  @Test
  void knowsAPhraseThatOthersMeanToo() {
    site.write("other", "Grid", "Traffic.");
    for (String source : List.of("a", "b")) {
      site.write(source, "Letter", "The [service mesh](/name).");
    }
    site.write("c", "Letter", "The [service mesh](/other).");
    site.write("d", "Letter", "The [service mesh](/other).");

    assertThat(value(Feature.CONTESTED, "text", "The service mesh.")).isZero();
    assertThat(value(Feature.CONTESTED, "far/text", "The service mesh.")).isEqualTo(1);
  }

  @Test
  void isNotContestedWhereHardlyAnyoneMeansAnother() {
    site.write("other", "Grid", "Traffic.");
    for (String source : List.of("a", "b", "c", "d", "e")) {
      site.write(source, "Letter", "The [service mesh](/name).");
    }
    site.write("f", "Letter", "The [service mesh](/other).");

    assertThat(value(Feature.CONTESTED, "far/text", "The service mesh.")).isZero();
  }

  @Test
  void knowsChaptersThatHaveLittleInCommon() {
    String other =
        IntStream.rangeClosed('a', 'z')
            .mapToObj(letter -> "paint" + (char) letter)
            .collect(Collectors.joining(" "));

    assertThat(value(Feature.UNLIKE, other + ". Ask the service mesh.")).isEqualTo(1);
    assertThat(value(Feature.UNLIKE, "Traffic of the service mesh.")).isZero();
  }

  private double value(Feature feature, String text) {
    return value(feature, "text", text);
  }

  private double value(Feature feature, String slug, String text) {
    site.write(slug, "Text", text);
    return MentionCandidates.of(
            site.texts().get(Site.id(slug)), Set.of(), site.concordance(), Density.ALL)
        .get(0)
        .features()[feature.ordinal()];
  }
}
