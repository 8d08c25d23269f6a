package org.chapterhouse.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.chapterhouse.linking.Sample.card;
import static org.chapterhouse.linking.Sample.catalogue;
import static org.chapterhouse.linking.Sample.chapter;
import static org.chapterhouse.linking.Sample.id;
import static org.chapterhouse.linking.Sample.redirect;
import static org.chapterhouse.linking.Sample.text;

import java.util.List;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.markdown.Chapter;
import org.junit.jupiter.api.Test;

class TiesTest {

  @Test
  void tellsWhereEachLinkStandsAndWhereItLeads() {
    Catalogue catalogue = catalogue(redirect(1, "old", "new"), card(2, "new", "# Part"));
    Chapter chapter = chapter("a", "# A", "", "We see [the part](old.md#part) here.");

    ChapterTies ties = tie(chapter, catalogue);

    assertThat(ties.links())
        .containsExactly(
            new TieLink(
                "old.md#part", id("new"), "part", "the part", "We see the part here.", 3, 12, 35));
    assertThat(ties.broken()).isEmpty();
  }

  @Test
  void tellsWhyALinkIsBroken() {
    Catalogue catalogue = catalogue(card(1, "b", "# B"));
    Chapter chapter = chapter("a", "[gone](gone.md)", "[part](b.md#part)", "[own](#none)");

    ChapterTies ties = tie(chapter, catalogue);

    assertThat(ties.links()).isEmpty();
    assertThat(ties.broken())
        .extracting(BrokenLink::href, BrokenLink::reason, BrokenLink::target, BrokenLink::line)
        .containsExactly(
            tuple("gone.md", BrokenReason.NO_SUCH_CHAPTER, "en/gone", 1),
            tuple("b.md#part", BrokenReason.NO_SUCH_HEADING, "en/b", 2),
            tuple("#none", BrokenReason.NO_SUCH_HEADING, "en/a", 3));
  }

  @Test
  void missesFilesThatAreNotThereAmongTheBrokenLinks() {
    Catalogue catalogue = catalogue(card(1, "b", "# B"));
    catalogue.fileAsset("en/there.png", 2, "hash");
    Chapter chapter =
        chapter(
            "a", "[gone](gone.md)", "![there](there.png)", "![here](no.png)", "[late](late.md)");

    ChapterTies ties = tie(chapter, catalogue);

    assertThat(ties.broken())
        .extracting(BrokenLink::reason, BrokenLink::target, BrokenLink::line)
        .containsExactly(
            tuple(BrokenReason.NO_SUCH_CHAPTER, "en/gone", 1),
            tuple(BrokenReason.NO_SUCH_FILE, "en/no.png", 3),
            tuple(BrokenReason.NO_SUCH_CHAPTER, "en/late", 4));
  }

  @Test
  void findsAChapterAnywhereByItsWikiName() {
    Catalogue catalogue = catalogue(card(1, "deep/er/service-mesh", "S"));
    Chapter chapter = chapter("a", "See [[Service mesh]].");

    assertThat(tie(chapter, catalogue).links())
        .extracting(TieLink::target)
        .containsExactly(id("deep/er/service-mesh"));
    assertThat(
            tie(chapter("deep/er/service-mesh", "S"), catalogue(text(2, chapter).card()))
                .backlinks())
        .containsExactly(new Backlink(id("a"), "Service mesh", ""));
  }

  @Test
  void prefersTheNameNearestToTheRootAndThenTheSmallestId() {
    Catalogue catalogue =
        catalogue(card(1, "x/y/mesh", "M"), card(2, "z/mesh", "M"), card(3, "y/mesh", "M"));

    assertThat(tie(chapter("a", "[[mesh]]"), catalogue).links())
        .extracting(TieLink::target)
        .containsExactly(id("y/mesh"));
  }

  @Test
  void listsBacklinksBySourceAndThenAsTheyStandThere() {
    Catalogue catalogue =
        catalogue(
            card(1, "z", "[last](a.md)"),
            card(2, "b", "[second](old.md#part) [third](a.md)"),
            card(3, "a", "## Part", "[self](a.md)"),
            redirect(4, "old", "a"));

    ChapterTies ties = tie(chapter("a", "## Part", "[self](a.md)"), catalogue);

    assertThat(ties.backlinks())
        .containsExactly(
            new Backlink(id("b"), "second", "part"),
            new Backlink(id("b"), "third", ""),
            new Backlink(id("z"), "last", ""));
  }

  @Test
  void countsABrokenLinkAsNoBacklink() {
    Catalogue catalogue = catalogue(card(1, "b", "[x](a.md#none)"), card(2, "a", "# A"));

    ChapterTies ties = tie(chapter("a", "# A"), catalogue);

    assertThat(ties.backlinks()).isEmpty();
  }

  @Test
  void givesADraftTheTiesItWouldHave() {
    Catalogue catalogue = catalogue(card(1, "b", "[x](draft.md#part)"));
    Chapter draft = chapter("draft", "# Part", "[up](#part) [other](draft.md#none)");

    ChapterTies ties = tie(draft, catalogue);

    assertThat(ties.links()).extracting(TieLink::target).containsExactly(id("draft"));
    assertThat(ties.broken()).extracting(BrokenLink::href).containsExactly("draft.md#none");
    assertThat(ties.backlinks()).containsExactly(new Backlink(id("b"), "x", "part"));
  }

  @Test
  void drawsOneEdgePerTargetWithEachLinkAsEvidence() {
    Catalogue catalogue = catalogue(card(1, "b", "B"), redirect(2, "old", "b"));
    Chapter chapter =
        chapter(
            "a",
            "---",
            "people: [Joe Armstrong]",
            "---",
            "# A",
            "",
            "One [x](b.md).",
            "",
            "Two [y](old.md).",
            "",
            "Own [z](#a).");

    ChapterTies ties = tie(chapter, catalogue);

    assertThat(ties.edges())
        .containsExactly(
            new Edge(
                "chapter:en/a",
                EdgeKind.LINKS_TO,
                "chapter:en/b",
                2,
                List.of(
                    new Edge.Evidence(id("a"), 6, "One x."),
                    new Edge.Evidence(id("a"), 8, "Two y."))),
            new Edge(
                "chapter:en/a",
                EdgeKind.NAMES,
                "person:joe-armstrong",
                1,
                List.of(new Edge.Evidence(id("a"), 0, "Joe Armstrong"))));
    assertThat(ties.edges())
        .extracting(Edge::key)
        .containsExactly(
            "chapter:en/a links-to chapter:en/b", "chapter:en/a names person:joe-armstrong");
  }

  @Test
  void carriesRevisionSequenceAndHash() {
    OwnText own = OwnText.of(chapter("a", "A"), 3, 44, "cafe", Analysis.of("en"));

    ChapterTies ties = Ties.tie(own, new Concordance(new Catalogue()), Density.STANDARD).ties();

    assertThat(ties.revision()).isEqualTo(3);
    assertThat(ties.sequence()).isEqualTo(44);
    assertThat(ties.contentHash()).isEqualTo("cafe");
  }

  private static ChapterTies tie(Chapter chapter, Catalogue catalogue) {
    return Ties.tie(text(1, chapter), new Concordance(catalogue), Density.STANDARD).ties();
  }
}
