package org.chapterhouse.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Links gained, lost, broken and mended, held against a recount over the whole catalogue. */
class LinkChangesTest {

  private static final int HISTORIES = 300;
  private static final int STEPS = 60;

  @Test
  void agreesWithARecountOfEverything() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      assertThat(disagreements(seed, MarkRules.COMPLETE)).as("seed %d", seed).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MarkRow.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OLD_LINKS", "NEW_LINKS", "TITLE", "ENTITIES", "ALIASES"})
  void turnsRedWhenARowOfMarksIsMissing(MarkRow row) {
    MarkRules faulty = MarkRules.COMPLETE.without(row);

    assertThat(LongStream.range(0, 60).anyMatch(seed -> !disagreements(seed, faulty).isEmpty()))
        .as("a history notices the missing row %s", row)
        .isTrue();
  }

  @Test
  void netsWhatSeveralChangesDid() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      RandomHistory history = new RandomHistory(seed);
      LinkChanges changes = new LinkChanges(new Catalogue());
      file(history, changes, STEPS / 2);
      Map<WrittenLink, Found> before = recount(changes.catalogue());
      LinkSummary summary = new LinkSummary();
      file(history, changes, STEPS / 2).forEach(summary::add);
      Map<WrittenLink, Found> after = recount(changes.catalogue());

      for (LinkEffect effect : LinkEffect.values()) {
        assertThat(summary.total(effect))
            .as("seed %d %s", seed, effect)
            .isEqualTo(total(effect, before, after));
      }
    }
  }

  @Test
  void wouldNoticeASummaryThatCancelsNothing() {
    RandomHistory history = new RandomHistory(1);
    LinkChanges changes = new LinkChanges(new Catalogue());
    List<LinkChange> all = file(history, changes, STEPS);

    assertThat(LinkEffect.values())
        .anyMatch(
            effect ->
                all.stream().mapToInt(change -> LinkSummary.of(change).total(effect)).sum()
                    > LinkSummary.of(all.toArray(LinkChange[]::new)).total(effect));
  }

  @Test
  void tellsEachEffectApart() {
    LinkChanges changes = new LinkChanges(new Catalogue());
    ChapterId a = new ChapterId("en", "a");
    ChapterId b = new ChapterId("en", "b");

    LinkChange written = changes.file(card(a, 1, link(b)));
    LinkChange mended = changes.file(card(b, 2));
    LinkChange gained = changes.file(card(b, 3, link(a), link(a)));
    LinkChange lost = changes.file(card(b, 4, link(a)));
    LinkChange broken = changes.remove(a, 5);

    assertThat(totals(written)).containsExactly(0, 0, 1, 0);
    assertThat(totals(mended)).containsExactly(0, 0, 0, 1);
    assertThat(totals(gained)).containsExactly(2, 0, 0, 0);
    assertThat(totals(lost)).containsExactly(0, 1, 0, 0);
    // The removed chapter's own link is lost, the one to it breaks.
    assertThat(totals(broken)).containsExactly(0, 1, 1, 0);
    assertThat(broken.touched()).containsExactly(a, b);
    assertThat(totals(written, mended, gained, lost, broken)).containsExactly(0, 0, 1, 0);
  }

  @Test
  void countsAMissingFileAsABrokenLink() {
    LinkChanges changes = new LinkChanges(new Catalogue());
    CardFile image = new CardFile(List.of("img/a.png", "a.png"));
    Card card =
        new Card(
            new ChapterId("en", "a"),
            1,
            1,
            "",
            "A",
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(image),
            CardWords.NONE,
            null);

    assertThat(totals(changes.file(card))).containsExactly(0, 0, 1, 0);
    assertThat(totals(changes.fileAsset("a.png", 2, "hash"))).containsExactly(0, 0, 0, 1);
    assertThat(totals(changes.removeAsset("a.png", 3))).containsExactly(0, 0, 1, 0);
  }

  @Test
  void saysNothingOfACardThatComesTooLate() {
    LinkChanges changes = new LinkChanges(new Catalogue());
    ChapterId a = new ChapterId("en", "a");
    changes.file(card(a, 5));

    assertThat(changes.file(card(a, 4, link(a)))).isEqualTo(LinkChange.NONE);
  }

  private static List<String> disagreements(long seed, MarkRules rules) {
    RandomHistory history = new RandomHistory(seed);
    LinkChanges changes = new LinkChanges(new Catalogue(rules));
    List<String> disagreements = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      Map<WrittenLink, Found> before = recount(changes.catalogue());
      LinkChange change = history.next().fileIn(changes);
      Map<WrittenLink, LinkShift> wanted = shifts(before, recount(changes.catalogue()));
      if (!List.copyOf(wanted.values()).equals(change.shifts())) {
        disagreements.add("step " + step + ": " + change.shifts() + ", wanted " + wanted);
      }
    }
    return disagreements;
  }

  private static Map<WrittenLink, LinkShift> shifts(
      Map<WrittenLink, Found> before, Map<WrittenLink, Found> after) {
    Map<WrittenLink, LinkShift> shifts = new TreeMap<>(WrittenLink.ORDER);
    Map<WrittenLink, Found> all = new TreeMap<>(WrittenLink.ORDER);
    all.putAll(before);
    all.putAll(after);
    all.keySet()
        .forEach(
            link -> {
              Found then = before.getOrDefault(link, Found.ABSENT);
              Found now = after.getOrDefault(link, Found.ABSENT);
              if (then.times() != now.times() || then.broken() != now.broken()) {
                shifts.put(link, new LinkShift(link, then, now));
              }
            });
    return shifts;
  }

  /** Every link of every chapter, and where it leads. */
  private static Map<WrittenLink, Found> recount(Catalogue catalogue) {
    Map<WrittenLink, Found> all = new TreeMap<>(WrittenLink.ORDER);
    catalogue
        .cards()
        .forEach(
            card -> {
              for (CardLink link : card.links()) {
                Resolution to = catalogue.resolve(card.id(), link);
                count(
                    all,
                    new WrittenLink(card.id(), link, null),
                    new Found(1, to.target().toString(), to.broken()));
              }
              for (CardFile file : card.files()) {
                String path = catalogue.asset(file.candidates()).orElse("");
                count(
                    all,
                    new WrittenLink(card.id(), null, file),
                    path.isEmpty()
                        ? new Found(1, file.candidates().get(0), BrokenReason.NO_SUCH_FILE)
                        : new Found(1, path, null));
              }
            });
    return all;
  }

  private static void count(Map<WrittenLink, Found> all, WrittenLink link, Found once) {
    all.merge(
        link, once, (known, more) -> new Found(known.times() + 1, once.target(), once.broken()));
  }

  private static int total(
      LinkEffect effect, Map<WrittenLink, Found> before, Map<WrittenLink, Found> after) {
    return shifts(before, after).values().stream()
        .mapToInt(shift -> effect.times(shift.before(), shift.after()))
        .sum();
  }

  private static List<LinkChange> file(RandomHistory history, LinkChanges changes, int steps) {
    List<LinkChange> all = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      all.add(history.next().fileIn(changes));
    }
    return all;
  }

  private static List<Integer> totals(LinkChange... changes) {
    LinkSummary summary = LinkSummary.of(changes);
    return List.of(LinkEffect.values()).stream().map(summary::total).toList();
  }

  private static CardLink link(ChapterId to) {
    return new CardLink(List.of(to), "", to.slug(), "");
  }

  private static Card card(ChapterId id, long sequence, CardLink... links) {
    return new Card(
        id,
        sequence,
        sequence,
        "",
        id.slug(),
        List.of(),
        List.of(),
        List.of(links),
        List.of(),
        List.of(),
        CardWords.NONE,
        null);
  }
}
