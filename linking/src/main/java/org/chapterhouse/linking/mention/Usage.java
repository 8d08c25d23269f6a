package org.chapterhouse.linking.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How one phrase is used in the chapters of its language: who calls itself so, who links it. */
final class Usage {
  private static final float UNKNOWN = -1;

  private final Phrase phrase;
  private final int[] onCards;
  private final int place;
  private final Map<Integer, Name> names = new HashMap<>(2);
  private final AnchorUses anchors = new AnchorUses();
  private int containing;
  private int linking;
  private List<Sense> senses = List.of();
  private @Nullable Entry entry;
  // As String keeps its hash: several threads may work out the same.
  private float atBest;

  /**
   * Of a phrase that nobody uses yet.
   *
   * @param onCards {@link Phrase#onCards}
   * @param place one of those, under which to find it
   * @param containing chapters that contain it
   */
  Usage(Phrase phrase, int[] onCards, int place, int containing) {
    this.phrase = phrase;
    this.onCards = onCards;
    this.place = place;
    this.containing = containing;
  }

  Phrase phrase() {
    return phrase;
  }

  int[] onCards() {
    return onCards;
  }

  int place() {
    return place;
  }

  AnchorUses anchors() {
    return anchors;
  }

  /** Names by the number of the chapter that calls itself so. */
  Map<Integer, Name> names() {
    return names;
  }

  void contained(int chapters) {
    containing += chapters;
  }

  boolean isUnused() {
    return names.isEmpty() && anchors.isEmpty();
  }

  boolean concerns(int chapter) {
    return names.containsKey(chapter) || anchors.leadsTo(chapter);
  }

  /** What {@code f} sees; null while the phrase names nothing. */
  @Nullable Entry entry() {
    return entry;
  }

  /** No mention by the phrase is surer; 0 while it means nothing. */
  float atBest() {
    float known = atBest;
    if (known == UNKNOWN) {
      known = 0;
      if (entry != null) {
        for (Sense sense : entry.senses()) {
          known = Math.max(known, Math.nextUp((float) Confidence.atBest(phrase, entry, sense)));
        }
      }
      atBest = known;
    }
    return known;
  }

  /** Works out anew what the phrase may mean, after names or links of it came or went. */
  void understand(Lexicon lexicon) {
    linking = anchors.sources();
    Map<Integer, Integer> uses = new TreeMap<>();
    names.keySet().forEach(target -> uses.put(target, 0));
    anchors.forEachTarget(uses::put);
    int all = 0;
    for (Map.Entry<Integer, Integer> target : uses.entrySet()) {
      all += target.getValue() + origin(target.getKey()).weight();
    }
    boolean known = false;
    List<Sense> found = new ArrayList<>();
    for (Map.Entry<Integer, Integer> target : uses.entrySet()) {
      if (counts(target.getKey(), target.getValue(), lexicon)) {
        known = true;
        Sense sense = sense(target.getKey(), target.getValue(), all, lexicon);
        if (sense.commonness() > 0) {
          found.add(sense);
        }
      }
    }
    found.sort(Comparator.comparing(Sense::target));
    senses = found;
    entry = known ? seen() : null;
    atBest = UNKNOWN;
  }

  /** Works out anew what is seen, after chapters that contain the phrase came or went. */
  void count() {
    entry = entry == null ? null : seen();
    atBest = UNKNOWN;
  }

  private Entry seen() {
    return new Entry(
        Levels.chance(linking, containing),
        Levels.doublings(linking),
        Levels.doublings(containing),
        senses);
  }

  private Origin origin(int target) {
    Name name = names.get(target);
    return name == null ? Origin.ANCHOR : name.origin();
  }

  /** A text that one chapter alone links by, and that is nothing like the title, names nothing. */
  private boolean counts(int target, int uses, Lexicon lexicon) {
    return names.containsKey(target) || uses > 1 || phrase.sharesStem(lexicon.titleStems(target));
  }

  private Sense sense(int target, int uses, int all, Lexicon lexicon) {
    Name name = names.get(target);
    Origin origin = origin(target);
    return new Sense(
        lexicon.id(target),
        origin,
        name == null ? Wording.NONE : name.wording(),
        name == null ? Shape.NONE : name.shape(),
        Levels.fifths(uses + origin.weight(), all),
        origin == Origin.ALIAS ? Levels.FIFTHS : phrase.covers(lexicon.title(target)),
        origin == Origin.ALIAS ? List.of() : phrase.leaves(lexicon.title(target)),
        anchors.texts(target));
  }
}
