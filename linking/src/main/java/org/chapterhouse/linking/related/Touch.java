package org.chapterhouse.linking.related;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardEntity;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.LinkEdge;
import org.chapterhouse.linking.LinkGraph;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Finds which remembered rankings one shift touches. Pairs change in few ways: with a card of
 * theirs, with a link at one of them, or with a quantity that many pairs share and that moves in
 * steps. For the first two, one pass over all that a chapter has anything in common with tells
 * where it enters, leaves or moves; for the last, those who have a part in it are ranked again.
 */
final class Touch {
  private final RelatedMemory memory;
  private final Shift shift;
  private final Concordance concordance;
  private final Catalogue catalogue;
  private final LinkGraph graph;
  private final Degrees degrees;
  private final Set<ChapterId> touched = new HashSet<>();

  Touch(RelatedMemory memory, Shift shift, Concordance concordance) {
    this.memory = memory;
    this.shift = shift;
    this.concordance = concordance;
    this.catalogue = concordance.catalogue();
    this.graph = concordance.graph();
    this.degrees = new Degrees(shift, graph);
  }

  Set<ChapterId> chapters() {
    for (TouchRule rule : memory.rules()) {
      rule.apply(this);
    }
    return touched;
  }

  /** A step of the whole language: all weights differ. */
  void everything() {
    if (shift.everything()) {
      String language = shift.id().language();
      touchAll(memory.chapters().stream().filter(each -> each.language().equals(language)));
    }
  }

  /** Where the card's chapter enters, leaves or moves. */
  void card() {
    pass(shift.id());
  }

  /** Where the ends of a link enter, leave or move, since it gave or took them neighbours. */
  void links() {
    Set<ChapterId> moved = new HashSet<>();
    edges()
        .forEach(
            edge -> {
              if (degrees.bringsTogether(edge.source())) {
                moved.add(edge.target());
              }
              if (degrees.bringsTogether(edge.target())) {
                moved.add(edge.source());
              }
            });
    moved.remove(shift.id());
    moved.forEach(this::pass);
  }

  /** Where a chapter that became more or less popular enters, leaves or moves. */
  void popularity() {
    degrees.popularityStepped().forEach(this::pass);
  }

  /** Those whose neighbours bring them together more or less strongly. */
  void degrees() {
    for (ChapterId stepped : degrees.stepped()) {
      rankAgain(graph.targets(stepped).stream());
      rankAgain(graph.sources(stepped).stream());
    }
  }

  /** Those who share a word that became rarer or commoner. */
  void stems() {
    String language = shift.id().language();
    for (long stem : shift.stems()) {
      rankAgain(concordance.stems().chapters(language, stem).stream());
    }
  }

  /** Those who are listed close to others than before. */
  void listings() {
    rankAgain(shift.relisted().stream());
  }

  /** Those in a folder that grew or shrank by a step. */
  void folders() {
    for (ChapterId folder : steppedFolders()) {
      String prefix = folder.slug() + "/";
      rankAgain(
          memory.chapters().stream()
              .filter(each -> each.language().equals(folder.language()))
              .filter(each -> each.equals(folder) || each.slug().startsWith(prefix)));
    }
  }

  private Set<ChapterId> steppedFolders() {
    return SteppedCounts.folders(shift, concordance.folders());
  }

  /** Those who name something that more or fewer name, by a step. */
  void entities() {
    for (CardEntity entity : SteppedCounts.entities(shift, catalogue)) {
      rankAgain(catalogue.chaptersDeclaring(entity.key()).stream());
    }
  }

  /** Those whose reasons quote a title that was changed. */
  void titles() {
    Card before = shift.before();
    Card after = shift.after();
    if (before != null && after != null && !before.title().equals(after.title())) {
      touchAll(
          Stream.concat(graph.targets(shift.id()).stream(), graph.sources(shift.id()).stream())
              .filter(this::quotes));
    }
  }

  private boolean quotes(ChapterId id) {
    Ranking ranking = memory.of(id);
    return ranking != null
        && ranking.pairs().stream()
            .flatMap(pair -> pair.evidence().stream())
            .anyMatch(evidence -> evidence.quoted().contains(shift.id()));
  }

  private Stream<LinkEdge> edges() {
    return Stream.concat(shift.gained().stream(), shift.lost().stream());
  }

  private void touchAll(Stream<ChapterId> chapters) {
    chapters.filter(each -> memory.of(each) != null).forEach(touched::add);
  }

  private void rankAgain(Stream<ChapterId> chapters) {
    chapters
        .filter(each -> !touched.contains(each) && memory.differs(each, concordance))
        .forEach(touched::add);
  }

  private void pass(ChapterId chapter) {
    Optional<Card> card = catalogue.card(chapter).filter(Card::isLive);
    if (card.isEmpty()) {
      touched.addAll(memory.listing(chapter));
      return;
    }
    try (Candidates candidates = new Candidates(card.get(), concordance)) {
      pass(chapter, candidates);
    }
  }

  private void pass(ChapterId chapter, Candidates candidates) {
    for (ChapterId listing : memory.listing(chapter)) {
      if (!candidates.has(listing)) {
        touched.add(listing);
      }
    }
    for (int number = 0; number < candidates.bound(); number++) {
      Ranking ranking = candidates.has(number) ? asked(candidates.chapter(number)) : null;
      if (ranking != null) {
        ChapterId other = candidates.chapter(number);
        if (moves(chapter, other, candidates.scoreThere(number), ranking)) {
          touched.add(other);
        }
      }
    }
  }

  /** The ranking of a chapter that is remembered and not known to be touched; else null. */
  private @Nullable Ranking asked(ChapterId chapter) {
    return touched.contains(chapter) ? null : memory.of(chapter);
  }

  /** Whether a chapter with that score is new in another's ranking, or stands there otherwise. */
  private boolean moves(ChapterId chapter, ChapterId other, double score, Ranking ranking) {
    Optional<Pair> old = ranking.pair(chapter);
    return old.isEmpty()
        ? ranking.admits(chapter, score)
        : !old.get().equals(new Pair(chapter, score, evidence(other, chapter)));
  }

  private List<Evidence> evidence(ChapterId other, ChapterId chapter) {
    return catalogue
        .card(other)
        .map(card -> new Grounds(card, concordance).of(chapter))
        .orElse(List.of());
  }
}
