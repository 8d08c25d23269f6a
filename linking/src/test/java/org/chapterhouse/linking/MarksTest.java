package org.chapterhouse.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapterhouse.linking.Sample.card;
import static org.chapterhouse.linking.Sample.catalogue;
import static org.chapterhouse.linking.Sample.id;
import static org.chapterhouse.linking.Sample.redirect;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One example for each row of {@link MarkRow}, and for what must not be marked. */
class MarksTest {

  @Test
  void anEditOfTheBodyMarksTheChapterAlone() {
    Catalogue catalogue =
        catalogue(
            card(1, "a", "# A", "Old. [b](b.md)", "## Part"),
            card(2, "b", "# B"),
            card(3, "c", "# C", "[a](a.md#part)"));

    Marks marks = catalogue.file(card(4, "a", "# A", "New. [b](b.md)", "## Part"));

    assertThat(marks.chapters()).containsExactly(id("a"));
    assertThat(marks.nodes()).isEmpty();
  }

  @Test
  void aNewTitleMarksTheChapterAndItsNode() {
    Catalogue catalogue =
        catalogue(card(1, "a", "---", "title: Old", "---", "# A"), card(2, "c", "[a](a.md)"));

    Marks marks = catalogue.file(card(3, "a", "---", "title: New", "---", "# A"));

    assertThat(marks.chapters()).containsExactly(id("a"));
    assertThat(marks.nodes()).containsExactly("chapter:en/a");
  }

  @Test
  void anotherLinkMarksWhereTheOldOneLedAndWhereTheNewOneLeads() {
    Catalogue catalogue =
        catalogue(
            card(1, "a", "[kept](kept.md) [x](old.md)"),
            card(2, "kept", "K"),
            card(3, "old", "O"),
            card(4, "new", "N"));

    Marks marks = catalogue.file(card(5, "a", "[kept](kept.md) [x](new.md)"));

    assertThat(marks.chapters()).containsExactly(id("a"), id("new"), id("old"));
  }

  @Test
  void anotherTextOfALinkMarksItsTarget() {
    Catalogue catalogue = catalogue(card(1, "a", "[old words](b.md)"), card(2, "b", "B"));

    Marks marks = catalogue.file(card(3, "a", "[new words](b.md)"));

    assertThat(marks.chapters()).containsExactly(id("a"), id("b"));
  }

  @Test
  void anotherOrderOfLinksMarksOnlyTargetsThatSeeIt() {
    Catalogue catalogue =
        catalogue(
            card(1, "a", "[one](b.md) [two](b.md) [c](c.md)"),
            card(2, "b", "B"),
            card(3, "c", "C"));

    Marks marks = catalogue.file(card(4, "a", "[c](c.md) [two](b.md) [one](b.md)"));

    assertThat(marks.chapters()).containsExactly(id("a"), id("b"));
  }

  @Test
  void aNewChapterMarksThoseThatAlreadyLinkToIt() {
    Catalogue catalogue = catalogue(card(1, "a", "[b](b.md)"), card(2, "c", "No link."));

    Marks marks = catalogue.file(card(3, "b", "B"));

    assertThat(marks.chapters()).containsExactly(id("a"), id("b"));
    assertThat(marks.nodes()).containsExactly("chapter:en/b");
  }

  @Test
  void aBetterCandidateThatAppearsMarksTheOneItReplaces() {
    Written source =
        Written.chapter(
            id("a"),
            1,
            "A",
            List.of(),
            List.of(),
            List.of(new CardLink(List.of(id("best"), id("second")), "", "x", "")),
            List.of(),
            List.of(),
            "");
    Catalogue catalogue = catalogue(source.card(), card(2, "second", "S"));

    Marks marks = catalogue.file(card(3, "best", "B"));

    assertThat(marks.chapters()).containsExactly(id("a"), id("best"), id("second"));
  }

  @Test
  void anotherHeadingMarksThoseThatLinkToThatHeading() {
    Catalogue catalogue =
        catalogue(
            card(1, "b", "# B", "## Old", "## Kept"),
            card(2, "broken", "[b](b.md#old)"),
            card(3, "mended", "[b](b.md#new)"),
            card(4, "kept", "[b](b.md#kept) [b](b.md)"));

    Marks marks = catalogue.file(card(5, "b", "# B", "## New", "## Kept"));

    assertThat(marks.chapters()).containsExactly(id("b"), id("broken"), id("mended"));
  }

  @Test
  void aMoveMarksThoseThatLinkToTheOldIdAndWhereTheyLeadNow() {
    Catalogue catalogue =
        catalogue(card(1, "a", "[b](b.md)"), card(2, "b", "B"), card(3, "new", "N"));

    Marks marks = catalogue.file(redirect(4, "b", "new"));

    assertThat(marks.chapters()).containsExactly(id("a"), id("b"), id("new"));
    assertThat(marks.nodes()).containsExactly("chapter:en/b");
  }

  @Test
  void aTombstoneMarksThoseThatLinkedToItAndWhereItsLinksLed() {
    Catalogue catalogue =
        catalogue(card(1, "a", "[b](b.md)"), card(2, "b", "[c](c.md)"), card(3, "c", "C"));

    Marks marks = catalogue.remove(id("b"), 4);

    assertThat(marks.chapters()).containsExactly(id("a"), id("b"), id("c"));
    assertThat(marks.nodes()).containsExactly("chapter:en/b");
  }

  @Test
  void aChangeBehindRedirectsMarksThoseThatLinkToTheirBeginning() {
    Catalogue catalogue =
        catalogue(
            card(1, "a", "[far](first.md)"),
            redirect(2, "first", "second"),
            redirect(3, "second", "last"),
            card(4, "last", "L"));

    Marks marks = catalogue.remove(id("last"), 5);

    assertThat(marks.chapters()).containsExactly(id("a"), id("last"));
  }

  @Test
  void aNewChapterThatEndsARedirectMarksBothEnds() {
    Catalogue catalogue =
        catalogue(card(1, "a", "[b](b.md)"), redirect(2, "b", "c"), card(3, "c", "C"));

    Marks marks = catalogue.file(card(4, "b", "B again"));

    assertThat(marks.chapters()).containsExactly(id("a"), id("b"), id("c"));
  }

  @Test
  void entitiesMarkTheNodesThatAreNewGoneOrSpeltOtherwise() {
    Catalogue catalogue =
        catalogue(card(1, "a", "---", "topics: [Kept, Gone, Spelling]", "---", "A"));

    Marks marks = catalogue.file(card(2, "a", "---", "topics: [SPELLING, Kept, New]", "---", "A"));

    assertThat(marks.chapters()).containsExactly(id("a"));
    assertThat(marks.nodes()).containsExactly("topic:gone", "topic:new", "topic:spelling");
  }

  @Test
  void removingWhatIsNotThereMarksItAlone() {
    Catalogue catalogue = catalogue(card(1, "a", "[b](b.md)"));

    Marks marks = catalogue.remove(id("b"), 2);

    assertThat(marks.chapters()).containsExactly(id("b"));
    assertThat(marks.nodes()).isEmpty();
  }

  @Test
  void aNearerNamesakeMarksWhoNamesItAndTheOneItReplaces() {
    Catalogue catalogue = catalogue(card(1, "a", "[[mesh]]"), card(2, "x/y/mesh", "M"));

    Marks marks = catalogue.file(card(3, "y/mesh", "M"));

    assertThat(marks.chapters()).containsExactly(id("a"), id("x/y/mesh"), id("y/mesh"));
  }

  @Test
  void anAssetMarksWhoMissedItAndNobodyElse() {
    Catalogue catalogue =
        catalogue(
            card(1, "a", "![image](one.png)"),
            card(2, "b", "![image](other.png)"),
            card(3, "c", "Text."));

    assertThat(catalogue.fileAsset("en/one.png", 4, "hash").chapters()).containsExactly(id("a"));
    assertThat(catalogue.fileAsset("en/one.png", 5, "other").chapters()).isEmpty();
    assertThat(catalogue.removeAsset("en/one.png", 6).chapters()).containsExactly(id("a"));
  }
}
