package org.chapterhouse.linking.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.words.Prose;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShelfWordsTest {
  private static final int HISTORIES = 60;
  private static final int STEPS = 80;
  private static final int LARGE = 1024;

  @Test
  void marksEveryChapterWhoseMentionsChangeAndFewOthers() {
    int marked = 0;
    int idle = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      Walk walk = new Walk(seed, EnumSet.allOf(ShelfRule.class)).walk();

      assertThat(walk.missed).as("seed %d", seed).isEmpty();
      marked += walk.marked;
      idle += walk.idle;
    }
    System.out.printf(
        "%d changes marked %d chapters for their mentions, %d in vain%n",
        HISTORIES * STEPS, marked, idle);
    assertThat(idle).isLessThan(marked / 2);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIZE")
  void turnsRedWithoutAnyOneRowOfTheTable(ShelfRule rule) {
    Set<ShelfRule> rules = EnumSet.complementOf(EnumSet.of(rule));

    boolean red =
        LongStream.range(0, HISTORIES)
            .anyMatch(seed -> !new Walk(seed, rules).walk().missed.isEmpty());

    assertThat(red).as("one history of %d notices the missing %s", HISTORIES, rule).isTrue();
  }

  @Test
  void marksEveryChapterWhenTheSiteGetsLargeByTheRowForThatAlone() {
    Site site = new Site();
    site.write("mesh", "Mesh", "Traffic.");
    site.write("reader", "Reader", "All about the mesh.");
    for (int i = site.texts().size(); i < LARGE - 1; i++) {
      site.write("filler/" + i, "Filler " + i);
    }
    ShelfWords shelf = new ShelfWords();
    ShelfWords without = new ShelfWords(EnumSet.complementOf(EnumSet.of(ShelfRule.SIZE)));
    for (ShelfWords each : List.of(shelf, without)) {
      each.put(Site.id("reader"), site.texts().get(Site.id("reader")).prose());
    }
    List<Mention> before = site.mentions(Site.id("reader"), Density.ALL);

    Shift last = site.write("filler/last", "Filler last");

    assertThat(site.mentions(Site.id("reader"), Density.ALL)).isNotEqualTo(before);
    assertThat(shelf.touched(last, site.concordance())).contains(Site.id("reader"));
    assertThat(without.touched(last, site.concordance())).isEmpty();
  }

  /** Works out all mentions before and after each change, to judge the marks. */
  private static final class Walk {
    private final RandomSite history;
    private final ShelfWords shelf;
    private final List<String> missed = new ArrayList<>();
    private Map<ChapterId, List<Mention>> mentions;
    private int marked;
    private int idle;

    Walk(long seed, Set<ShelfRule> rules) {
      this.history = new RandomSite(seed);
      this.shelf = new ShelfWords(rules);
      history.site().texts().forEach((id, text) -> shelf.put(id, text.prose()));
      mentions = all();
    }

    Walk walk() {
      for (int step = 0; step < STEPS; step++) {
        change();
      }
      return this;
    }

    private void change() {
      Map<ChapterId, List<Mention>> before = mentions;
      RandomSite.Step step = history.next();
      Site site = history.site();
      if (site.texts().containsKey(step.id())) {
        shelf.put(step.id(), site.texts().get(step.id()).prose());
      } else {
        shelf.remove(step.id());
      }
      Set<ChapterId> anyway = step.shift().marks().chapters();
      Set<ChapterId> marks = new HashSet<>(shelf.touched(step.shift(), site.concordance()));
      mentions = all();
      Set<ChapterId> changed = new TreeSet<>(mentions.keySet());
      changed.removeIf(id -> Objects.equals(before.get(id), mentions.get(id)));
      changed.removeAll(anyway);
      marks.removeAll(anyway);
      changed.stream()
          .filter(id -> !marks.contains(id))
          .forEach(id -> missed.add(id + " at " + step.id()));
      marked += marks.size();
      marks.removeAll(changed);
      idle += marks.size();
    }

    /** However unsure, or many a change would not show. */
    private Map<ChapterId, List<Mention>> all() {
      Map<ChapterId, List<Mention>> all = new TreeMap<>();
      Site site = history.site();
      site.texts().keySet().forEach(id -> all.put(id, site.mentions(id, Density.ALL)));
      return all;
    }
  }

  @Test
  void marksNoChapterThatLeftTheShelf() {
    Site site = new Site();
    ShelfWords shelf = new ShelfWords();
    site.write("other", "Other");
    site.write("reader", "Reader", "All about the mesh.");
    shelf.put(Site.id("reader"), site.texts().get(Site.id("reader")).prose());
    assertThat(shelf.touched(site.write("mesh", "Mesh"), site.concordance()))
        .contains(Site.id("reader"));

    shelf.remove(Site.id("reader"));

    assertThat(shelf.touched(site.write("mesh", "Net"), site.concordance())).isEmpty();
  }

  @Test
  void forgetsTheWordsThatAnEditTookOut() {
    Site site = new Site();
    ShelfWords shelf = new ShelfWords();
    site.write("other", "Other");
    site.write("reader", "Reader", "All about the mesh.");
    shelf.put(Site.id("reader"), site.texts().get(Site.id("reader")).prose());

    shelf.put(Site.id("reader"), Prose.NONE);

    assertThat(shelf.touched(site.write("mesh", "Mesh"), site.concordance())).isEmpty();
  }
}
