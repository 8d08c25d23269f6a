package org.chapterhouse.linking.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardLink;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Resolution;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {
  private static final int STEPS = 120;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void holdsTheSameWhateverCameBefore(long seed) {
    RandomSite history = new RandomSite(seed);
    for (int step = 0; step < STEPS; step++) {
      history.next();
    }
    Concordance grown = history.site().concordance();

    Catalogue cards = new Catalogue();
    grown.catalogue().cards().forEach(cards::load);
    Concordance fresh = new Concordance(cards);

    assertThat(entries(grown, "en")).as("seed %d", seed).isEqualTo(entries(fresh, "en"));
    assertThat(entries(grown, "ru")).as("seed %d", seed).isEqualTo(entries(fresh, "ru"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void countsWhatACountFromScratchComesTo(long seed) {
    RandomSite history = new RandomSite(seed);
    for (int step = 0; step < STEPS; step++) {
      history.next();
    }
    Concordance grown = history.site().concordance();

    assertThat(entries(grown, "en")).as("seed %d", seed).isEqualTo(naive(grown.catalogue(), "en"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void namesExactlyThePhrasesWhoseEntriesChanged(long seed) {
    RandomSite history = new RandomSite(seed);
    Concordance concordance = history.site().concordance();
    for (int step = 0; step < STEPS; step++) {
      Map<Phrase, Entry> before = new HashMap<>(entries(concordance, "en"));
      before.putAll(entries(concordance, "ru"));

      Set<Phrase> named = history.next().shift().phrases();

      Map<Phrase, Entry> after = new HashMap<>(entries(concordance, "en"));
      after.putAll(entries(concordance, "ru"));
      Set<Phrase> changed = new HashSet<>(before.keySet());
      changed.addAll(after.keySet());
      changed.removeIf(
          phrase -> before.containsKey(phrase) && before.get(phrase).equals(after.get(phrase)));
      assertThat(named).as("seed %d step %d", seed, step).isEqualTo(changed);
    }
  }

  @Test
  void forgetsEverythingOfChaptersThatAreGone() {
    Site site = new Site();
    site.write("a", "Service Mesh", "[gateway](/b)");
    site.write("b", "API Gateway", "[mesh](/a)");

    site.remove(Site.id("a"));
    site.remove(Site.id("b"));

    assertThat(entries(site.concordance(), "en")).isEmpty();
  }

  private static Map<Phrase, Entry> entries(Concordance concordance, String language) {
    Map<Phrase, Entry> entries = new HashMap<>();
    Lexicon lexicon = concordance.dictionary().find(language);
    if (lexicon != null) {
      lexicon.known().forEach(usage -> entries.put(usage.phrase(), usage.entry()));
    }
    return entries;
  }

  /** The rules once more, over all cards at a time. */
  private static Map<Phrase, Entry> naive(Catalogue catalogue, String language) {
    Analysis analysis = Analysis.of(language);
    List<Card> cards =
        catalogue
            .cards()
            .filter(card -> card.isLive() && card.id().language().equals(language))
            .toList();
    Map<Phrase, Map<ChapterId, Name>> names = new HashMap<>();
    Map<Phrase, Map<ChapterId, Set<ChapterId>>> anchors = new HashMap<>();
    Map<Phrase, Map<ChapterId, Set<LinkText>>> texts = new HashMap<>();
    for (Card card : cards) {
      for (Name name : Names.of(card, analysis)) {
        names.computeIfAbsent(name.phrase(), any -> new TreeMap<>()).put(card.id(), name);
      }
      for (CardLink link : card.links()) {
        Resolution resolution = catalogue.resolve(card.id(), link);
        Anchor anchor = PhraseRules.anchor(language, link.text(), analysis);
        if (anchor != null
            && resolution.leadsToChapter()
            && !resolution.target().equals(card.id())
            && resolution.target().language().equals(language)) {
          anchors
              .computeIfAbsent(anchor.phrase(), any -> new TreeMap<>())
              .computeIfAbsent(resolution.target(), any -> new TreeSet<>())
              .add(card.id());
          texts
              .computeIfAbsent(anchor.phrase(), any -> new TreeMap<>())
              .computeIfAbsent(resolution.target(), any -> new TreeSet<>())
              .add(anchor.text());
        }
      }
    }
    Set<Phrase> phrases = new HashSet<>(names.keySet());
    phrases.addAll(anchors.keySet());
    Map<Phrase, Entry> entries = new HashMap<>();
    for (Phrase phrase : phrases) {
      Map<ChapterId, Name> named = names.getOrDefault(phrase, Map.of());
      Map<ChapterId, Set<ChapterId>> linked = anchors.getOrDefault(phrase, Map.of());
      Map<ChapterId, Set<LinkText>> written = texts.getOrDefault(phrase, Map.of());
      int containing = containing(cards, phrase);
      Set<ChapterId> linking = linking(linked);
      Set<ChapterId> targets = new TreeSet<>(named.keySet());
      targets.addAll(linked.keySet());
      int all = targets.stream().mapToInt(target -> weight(target, named, linked)).sum();
      List<Sense> senses =
          targets.stream()
              .filter(target -> counts(phrase, target, named, linked, catalogue, analysis))
              .map(
                  target -> sense(phrase, target, named, linked, written, all, catalogue, analysis))
              .toList();
      if (!senses.isEmpty()) {
        entries.put(
            phrase,
            new Entry(
                Levels.chance(linking.size(), containing),
                Levels.doublings(linking.size()),
                Levels.doublings(containing),
                senses.stream().filter(sense -> sense.commonness() > 0).toList()));
      }
    }
    return entries;
  }

  private static Set<ChapterId> linking(Map<ChapterId, Set<ChapterId>> linked) {
    Set<ChapterId> linking = new TreeSet<>();
    linked.values().forEach(linking::addAll);
    return linking;
  }

  private static int containing(List<Card> cards, Phrase phrase) {
    return (int)
        cards.stream().filter(card -> contains(card.words().all(), phrase.onCards())).count();
  }

  private static boolean contains(int[] words, int[] phrase) {
    Set<Integer> all = new HashSet<>();
    for (int word : words) {
      all.add(word);
    }
    for (int word : phrase) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static int weight(
      ChapterId target, Map<ChapterId, Name> named, Map<ChapterId, Set<ChapterId>> linked) {
    Name name = named.get(target);
    return linked.getOrDefault(target, Set.of()).size()
        + (name == null ? 0 : name.origin().weight());
  }

  private static boolean counts(
      Phrase phrase,
      ChapterId target,
      Map<ChapterId, Name> named,
      Map<ChapterId, Set<ChapterId>> linked,
      Catalogue catalogue,
      Analysis analysis) {
    if (named.containsKey(target) || linked.get(target).size() > 1) {
      return true;
    }
    Card card = catalogue.card(target).orElseThrow();
    long[] stems =
        Names.stems(Stream.concat(Stream.of(card.title()), card.aliases().stream()), analysis);
    return stems.length > 0 && phrase.sharesStem(stems);
  }

  private static Sense sense(
      Phrase phrase,
      ChapterId target,
      Map<ChapterId, Name> named,
      Map<ChapterId, Set<ChapterId>> linked,
      Map<ChapterId, Set<LinkText>> written,
      int all,
      Catalogue catalogue,
      Analysis analysis) {
    Name name = named.get(target);
    boolean alias = name != null && name.origin() == Origin.ALIAS;
    String title = catalogue.card(target).orElseThrow().title();
    return new Sense(
        target,
        name == null ? Origin.ANCHOR : name.origin(),
        name == null ? Wording.NONE : name.wording(),
        name == null ? Shape.NONE : name.shape(),
        5 * weight(target, named, linked) / all,
        alias ? 5 : phrase.covers(Names.stems(Stream.of(title), analysis)),
        alias ? List.of() : phrase.leaves(Names.stems(Stream.of(title), analysis)),
        List.copyOf(written.getOrDefault(target, Set.of())));
  }
}
