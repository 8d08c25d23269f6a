package org.chapterhouse.linking.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.words.TokenRun;
import org.chapterhouse.markdown.ChapterId;

/** Finds the phrases in a chapter that may be mentions of others. */
public final class MentionCandidates {
  private final OwnText own;
  private final PhraseTrie<Usage> phrases;
  private final Closeness closeness;
  private final Echo echo;
  private final Set<ChapterId> linked;
  private final Density density;
  private final int size;

  private MentionCandidates(
      OwnText own,
      Set<ChapterId> linked,
      Lexicon lexicon,
      Concordance concordance,
      Density density) {
    this.density = density;
    this.size = Levels.size(concordance.stems().chapters(own.card().id().language()));
    this.own = own;
    this.phrases = lexicon.trie();
    this.linked = linked;
    this.echo = new Echo(own);
    this.closeness = new Closeness(own.card(), linked, concordance);
  }

  /**
   * The candidates, each phrase once, in the order in which the phrases first stand: none for a
   * chapter that is linked already or for the chapter itself, nor for another that the same phrase
   * means less often.
   *
   * @param linked chapters it links to already
   * @param density leaves out those that even the closest chapters would not make sure enough; some
   *     that are not sure enough may be among the others
   */
  public static List<MentionCandidate> of(
      OwnText own, Set<ChapterId> linked, Concordance concordance, Density density) {
    Lexicon lexicon = concordance.dictionary().find(own.card().id().language());
    return lexicon == null
        ? List.of()
        : new MentionCandidates(own, linked, lexicon, concordance, density).all();
  }

  private List<MentionCandidate> all() {
    List<MentionCandidate> candidates = new ArrayList<>();
    Matches.in(own.prose(), phrases, this::mayDo)
        .forEach((usage, occurrences) -> add(usage, occurrences, candidates));
    return candidates;
  }

  private boolean mayDo(Usage usage) {
    return usage.atBest() >= density.leastConfidence();
  }

  private void add(Usage usage, List<Occurrence> occurrences, List<MentionCandidate> candidates) {
    Entry entry = Objects.requireNonNull(usage.entry());
    if (meansItself(entry) || isOwnTitle(usage.phrase())) {
      return;
    }
    List<Sense> commonest = entry.commonest();
    // One that is linked is meant where others are as common.
    if (!isLinked(commonest)) {
      candidate(usage, entry, commonest, occurrences).ifPresent(candidates::add);
    }
  }

  /** Empty when it cannot be sure enough; what costs most is looked at last. */
  private Optional<MentionCandidate> candidate(
      Usage usage, Entry entry, List<Sense> senses, List<Occurrence> occurrences) {
    if (areTooUnsure(usage, entry, senses)) {
      return Optional.empty();
    }
    Sense sense = senses.size() == 1 ? senses.get(0) : closest(senses);
    Features features = features(usage, entry, sense);
    Occurrence best = best(occurrences, sense.wording());
    setForm(features, usage.phrase(), sense, best);
    setPlace(features, best);
    if (Confidence.ifClosest(features.values()) < density.leastConfidence()) {
      return Optional.empty();
    }
    setCloseness(features, sense);
    if (Confidence.ifNotEchoed(features.values()) < density.leastConfidence()) {
      return Optional.empty();
    }
    features.set(Feature.ECHOED, echo.inLink(best));
    features.set(Feature.IN_HEADING, echo.inHeading(best));
    return Optional.of(
        new MentionCandidate(sense.target(), usage.phrase(), best, features.values()));
  }

  private boolean meansItself(Entry entry) {
    for (Sense sense : entry.senses()) {
      if (sense.target().equals(own.card().id())) {
        return true;
      }
    }
    return false;
  }

  private boolean isLinked(List<Sense> senses) {
    for (Sense sense : senses) {
      if (linked.contains(sense.target())) {
        return true;
      }
    }
    return false;
  }

  private boolean areTooUnsure(Usage usage, Entry entry, List<Sense> senses) {
    for (Sense sense : senses) {
      Features features = features(usage, entry, sense);
      if (Confidence.atBest(features.values()) >= density.leastConfidence()) {
        return false;
      }
    }
    return true;
  }

  /** The closest; of those as close the first by id. */
  private Sense closest(List<Sense> senses) {
    return senses.stream()
        .max(
            Comparator.<Sense>comparingInt(sense -> closeness.to(sense.target()).neighbours())
                .thenComparingInt(sense -> closeness.to(sense.target()).cosine())
                .thenComparingInt(sense -> -closeness.to(sense.target()).folders())
                .thenComparing(Sense::target, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /** The first of those written most like the name. */
  private static Occurrence best(List<Occurrence> occurrences, Wording name) {
    Occurrence best = occurrences.get(0);
    if (occurrences.size() == 1) {
      return best;
    }
    int likest = likeness(best, name);
    for (Occurrence next : occurrences) {
      int like = likeness(next, name);
      if (like > likest) {
        best = next;
        likest = like;
      }
    }
    return best;
  }

  private static int likeness(Occurrence at, Wording name) {
    Wording wording = at.wording();
    int like = wording.isExactly(name) ? 8 : wording.isButForCase(name) ? 4 : 0;
    return like + (at.isWhole() ? 2 : 0) + (at.hasTellingCapitals() ? 1 : 0);
  }

  private Features features(Usage usage, Entry entry, Sense sense) {
    Features features = Features.of(usage.phrase(), entry, sense);
    features.set(Feature.UNTOLD, sense.untold(own.card().words().all()));
    features.set(Feature.SIZE, size);
    return features;
  }

  private void setForm(Features features, Phrase phrase, Sense sense, Occurrence best) {
    Wording wording = best.wording();
    Shape shape = best.shape();
    features.set(Feature.SAME_LETTERS, wording.isButForCase(sense.wording()));
    features.set(Feature.CAPITALS, best.hasTellingCapitals());
    features.set(Feature.IN_OWN_TITLE, isInOwnTitle(phrase));
    features.set(Feature.LINKED_AS, sense.isLinkedAs(wording));
    features.set(Feature.OTHER_FORM, isOtherForm(shape, sense));
    features.set(Feature.LACKS_MARKS, shape.lacksMarksOf(sense.shape()));
    features.set(Feature.SMALL_WORD, best.isSmallWord());
    features.set(Feature.CAPITAL_WORD, best.isCapitalWord());
    features.set(Feature.IDENTIFIER, best.hasIdentifier());
  }

  private void setPlace(Features features, Occurrence best) {
    features.set(Feature.WITHIN_NAME, best.isWithinName());
    features.set(Feature.STARTS_SENTENCE, best.startsSentence());
    features.set(Feature.ENDS_CLAUSE, best.endsClause());
    features.set(Feature.PRECEDED, best.isPreceded());
    features.set(Feature.FOLLOWED, best.isFollowed());
    features.set(Feature.AFTER_THE, isEnglish() && best.follows("the"));
    features.set(Feature.AFTER_TO, isEnglish() && best.follows("to"));
    features.set(Feature.BRACKETED, best.isBracketed());
    features.set(Feature.QUOTED, best.isQuoted());
  }

  private void setCloseness(Features features, Sense sense) {
    ChapterId target = sense.target();
    Closeness.To close = closeness.to(target);
    features.set(Feature.COSINE, (double) close.cosine() / Cosine.STEPS);
    features.set(Feature.NEIGHBOURS, Levels.doublings(close.neighbours()));
    features.set(Feature.ABOVE, own.card().id().slug().startsWith(target.slug() + "/"));
    features.set(Feature.LINKS_BACK, close.linksBack());
    features.set(Feature.FOLDERS, close.folders());
    features.set(Feature.UNLIKE, close.cosine() < Cosine.LIKE && close.neighbours() == 0);
    features.set(Feature.CONTESTED, sense.isContested() && close.folders() > 0);
  }

  /** English alone tells nouns from verbs by their endings, and has no cases that change them. */
  private boolean isOtherForm(Shape shape, Sense sense) {
    return isEnglish() && sense.isOtherForm(shape);
  }

  private boolean isEnglish() {
    return own.card().id().language().equals("en");
  }

  /** Then the chapter itself is meant, however many others are called so. */
  private boolean isOwnTitle(Phrase phrase) {
    return phrase.length() == own.title().size() && isInOwnTitle(phrase);
  }

  private boolean isInOwnTitle(Phrase phrase) {
    TokenRun title = own.title();
    for (int from = 0; from + phrase.length() <= title.size(); from++) {
      if (Phrase.of(phrase.language(), title, from, from + phrase.length()).equals(phrase)) {
        return true;
      }
    }
    return false;
  }
}
