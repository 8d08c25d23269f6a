package org.chapterhouse.enrich.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How many chapters one edit recomputes in a base of thousands, where every chapter links to twenty
 * others and a few are linked from everywhere. What an edit touches is bounded by its own links and
 * by who depends on what it changed, never by the size of the base.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecomputeBoundTest {

  private static final int CHAPTERS = 2_000;
  private static final int HUBS = 10;
  private static final int LINKS = 20;
  private static final int EDITS = 200;
  private static final long SEED = 20_260_601;

  /** Chapters in which a phrase of the chapter or of its links may mean something else now. */
  private static final int MENTIONS = 5;

  /** Most chapters that a chapter lists as related by rank. */
  private static final int RELATED = 10;

  /**
   * The chapter itself, where its old links led, where its new ones lead: each of these may enter
   * or leave about as many lists of related chapters as it has entries in its own. And mentions.
   */
  private static final long BOUND = RELATED * (1 + 2L * LINKS) + MENTIONS;

  private final Random random = new Random(SEED);
  private final Simulation simulation = new Simulation(SEED, 3, Faults.NONE);
  private final List<Draft> drafts = new ArrayList<>();

  /** A chapter as generated: its number, title, words, the heading others name, its links. */
  private record Draft(int number, String title, String words, String heading, List<String> links) {

    String id() {
      return "en/part-" + number % 50 + "/chapter-" + number;
    }

    String text() {
      return "---\ntitle: %s\n---\n\n%s\n\n%s\n\n## %s\n\nMore.\n"
          .formatted(
              title,
              words,
              links.stream().map(link -> "- see " + link).collect(Collectors.joining("\n")),
              heading);
    }
  }

  @BeforeAll
  void settleTheBase() {
    for (int number = 0; number < CHAPTERS; number++) {
      drafts.add(new Draft(number, "Chapter " + number, "Words.", "Details", links()));
    }
    drafts.forEach(this::write);
    simulation.settleInBulk();
  }

  @Test
  void anEditOfWordsAloneRecomputesExactlyOneChapter() {
    for (int edit = 0; edit < 20; edit++) {
      Draft old = any();
      assertThat(recomputedBy(words(old))).as("%s, seed %d", old.id(), SEED).isEqualTo(1);
    }
    Draft hub = drafts.get(0);
    assertThat(recomputedBy(words(hub))).isEqualTo(1);
  }

  @Test
  void ninetyNineOfAHundredEditsStayWithinTheBound() {
    long[] recomputed =
        IntStream.range(0, EDITS).mapToLong(any -> recomputedBy(edited())).sorted().toArray();
    long median = recomputed[EDITS / 2];
    long p99 = recomputed[EDITS * 99 / 100 - 1];
    System.out.printf(
        "%d edits of %d chapters, seed %d: recomputed p50 %d, p99 %d, most %d%n",
        EDITS, CHAPTERS, SEED, median, p99, recomputed[EDITS - 1]);
    assertThat(median).as("median, seed %d", SEED).isLessThanOrEqualTo(2);
    assertThat(p99).as("p99, seed %d", SEED).isLessThanOrEqualTo(BOUND);
  }

  /** Mostly words, sometimes a link, a title or a heading, seldom everything. */
  private Draft edited() {
    Draft old = any();
    int dice = random.nextInt(100);
    if (dice < 60) {
      return words(old);
    }
    if (dice < 80) {
      List<String> links = new ArrayList<>(old.links());
      links.set(random.nextInt(LINKS), link());
      return new Draft(old.number(), old.title(), old.words(), old.heading(), links);
    }
    if (dice < 90) {
      String title = "Chapter anew " + random.nextInt(1_000);
      return new Draft(old.number(), title, old.words(), old.heading(), old.links());
    }
    if (dice < 95) {
      String heading = old.heading().equals("Details") ? "Particulars" : "Details";
      return new Draft(old.number(), old.title(), old.words(), heading, old.links());
    }
    return new Draft(old.number(), "All new", "All new.", old.heading(), links());
  }

  private Draft words(Draft old) {
    String words = old.words() + " Word " + random.nextInt(1_000) + ".";
    return new Draft(old.number(), old.title(), words, old.heading(), old.links());
  }

  private Draft any() {
    return drafts.get(random.nextInt(CHAPTERS));
  }

  private List<String> links() {
    return IntStream.range(0, LINKS).mapToObj(any -> link()).toList();
  }

  private String link() {
    // Every fifth link leads to one of the hubs.
    int to = random.nextInt(random.nextInt(5) == 0 ? HUBS : CHAPTERS);
    String slug = "part-" + to % 50 + "/chapter-" + to;
    return switch (random.nextInt(10)) {
      case 0 -> "[[chapter-" + to + "]]";
      case 1 -> "[its details](/" + slug + "/#details)";
      case 2 -> "![a picture of it](/en/pictures/" + to + ".png)";
      default -> "[chapter " + to + "](/" + slug + "/)";
    };
  }

  private long recomputedBy(Draft draft) {
    long before = simulation.recomputed();
    drafts.set(draft.number(), draft);
    write(draft);
    simulation.settle();
    return simulation.recomputed() - before;
  }

  private void write(Draft draft) {
    simulation.add(simulation.chronicle().write(draft.id(), draft.text(), ""));
  }
}
