package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardEntity;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.EntityKind;
import org.chapterhouse.linking.LinkGraph;
import org.chapterhouse.linking.StemPostings;
import org.chapterhouse.linking.Steps;
import org.chapterhouse.linking.TitleStems;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Finds what relates one chapter to others, the most telling first, and no more than can be told:
 * what else there is may change without anybody noticing.
 */
final class Grounds {
  private static final int ENOUGH = 2;
  private static final int MOST_SOURCES = 12;
  private static final int MOST_TARGETS = 2;
  private static final int MOST_ENTITIES = 3;
  private static final int MOST_WORDS = 4;

  private final Card own;
  private final Concordance concordance;
  private final LinkGraph graph;
  private final StemPostings language;
  private final Neighbours neighbours;
  private final FolderCloseness folders;
  private final Comparator<ChapterId> byDegree;
  private @Nullable ClosestListings listings;

  Grounds(Card own, Concordance concordance) {
    this.own = own;
    this.concordance = concordance;
    this.graph = concordance.graph();
    this.language = concordance.stems().of(own.id().language());
    this.neighbours = Neighbours.of(own, concordance);
    this.folders = new FolderCloseness(own.id(), concordance);
    // In the same steps as scores, or nobody would be marked when it changes.
    this.byDegree =
        Comparator.<ChapterId>comparingInt(each -> Steps.of(graph.degree(each)))
            .thenComparing(Comparator.naturalOrder());
  }

  /** Of a live chapter of the same language. */
  List<Evidence> of(ChapterId target) {
    return of(target, any -> true);
  }

  /**
   * The same.
   *
   * @param counted what counts for the target at all: for the rest there is no need to look
   */
  List<Evidence> of(ChapterId target, Predicate<Count> counted) {
    List<Evidence> evidence = new ArrayList<>();
    addDirect(target, evidence);
    addEntities(target, evidence);
    if (evidence.size() < ENOUGH) {
      addLinked(target, counted, evidence);
    }
    if (evidence.size() < ENOUGH) {
      alikeTitles(target).ifPresent(evidence::add);
    }
    while (evidence.size() > ENOUGH) {
      evidence.remove(evidence.size() - 1);
    }
    if (evidence.size() < ENOUGH) {
      boolean first = evidence.isEmpty();
      sharedWords(target).ifPresent(evidence::add);
      // The own text may lack the words.
      folders
          .shared(target)
          .filter(folder -> first)
          .ifPresent(folder -> evidence.add(new Evidence.SameFolder(folder)));
    }
    return evidence;
  }

  private void addDirect(ChapterId target, List<Evidence> evidence) {
    if (neighbours.targets().contains(target)) {
      evidence.add(new Evidence.LinksTo());
    }
    if (neighbours.sources().contains(target)) {
      evidence.add(new Evidence.LinkedFrom());
    }
  }

  private void addEntities(ChapterId target, List<Evidence> evidence) {
    List<CardEntity> shared = own.entities().stream().filter(each -> names(target, each)).toList();
    List<CardEntity> people = some(shared, each -> each.kind() == EntityKind.PERSON);
    List<CardEntity> things = some(shared, each -> each.kind() != EntityKind.PERSON);
    if (!people.isEmpty()) {
      evidence.add(new Evidence.SamePeople(people));
    }
    if (!things.isEmpty()) {
      evidence.add(new Evidence.SharedEntities(things));
    }
  }

  private boolean names(ChapterId target, CardEntity entity) {
    Set<ChapterId> naming = concordance.catalogue().chaptersDeclaring(entity.key());
    return naming.contains(target) && Strength.ofEntity(entity.kind(), naming.size()) > 0;
  }

  private static List<CardEntity> some(List<CardEntity> all, Predicate<CardEntity> which) {
    return all.stream().filter(which).limit(MOST_ENTITIES).toList();
  }

  private void addLinked(ChapterId target, Predicate<Count> counted, List<Evidence> evidence) {
    List<ChapterId> citing =
        counted.test(Count.CITED_TOGETHER)
            ? between(neighbours.sources(), graph.sources(target), MOST_SOURCES)
            : List.of();
    Optional<ChapterId> listing =
        counted.test(Count.LISTED_TOGETHER) ? listing(target) : Optional.empty();
    // One chapter that does both is told once, by what says more.
    if (citing.size() > 1 || (citing.size() == 1 && listing.isEmpty())) {
      evidence.add(new Evidence.CitedTogether(citing));
    }
    listing.ifPresent(source -> evidence.add(new Evidence.ListedTogether(source)));
    if (counted.test(Count.SHARED_LINKS)) {
      addSharedLinks(target, evidence);
    }
    if (counted.test(Count.STEPPING_STONES)) {
      addSteppingStones(target, evidence);
    }
  }

  private void addSharedLinks(ChapterId target, List<Evidence> evidence) {
    List<ChapterId> shared = between(neighbours.targets(), graph.targets(target), MOST_TARGETS);
    if (!shared.isEmpty()) {
      evidence.add(new Evidence.SharedLinks(shared));
    }
  }

  private void addSteppingStones(ChapterId target, List<Evidence> evidence) {
    between(neighbours.targets(), graph.sources(target), 1)
        .forEach(stone -> evidence.add(new Evidence.SteppingStone(stone, true)));
    between(neighbours.sources(), graph.targets(target), 1)
        .forEach(stone -> evidence.add(new Evidence.SteppingStone(stone, false)));
  }

  /** Chapters in both sets that are no hubs, those with fewest neighbours first. */
  private List<ChapterId> between(Set<ChapterId> one, Set<ChapterId> other, int most) {
    Set<ChapterId> fewer = one.size() < other.size() ? one : other;
    Set<ChapterId> more = fewer == one ? other : one;
    List<ChapterId> between = new ArrayList<>(0);
    for (ChapterId each : fewer) {
      if (more.contains(each) && Strength.ofNeighbour(graph.degree(each)) > 0) {
        between.add(each);
      }
    }
    if (between.size() > 1) {
      between.sort(byDegree);
    }
    return List.copyOf(between.subList(0, Math.min(between.size(), most)));
  }

  private Optional<ChapterId> listing(ChapterId target) {
    if (listings == null) {
      listings = new ClosestListings(own.id(), neighbours.sources(), concordance.listings());
    }
    return listings.listing(target);
  }

  private Optional<Evidence> alikeTitles(ChapterId target) {
    TitleStems there = language.title(language.number(target));
    List<Long> stems =
        Arrays.stream(language.title(own).stems())
            .filter(stem -> there.has(stem) && language.weight(stem) > 0)
            .boxed()
            .toList();
    return stems.isEmpty() ? Optional.empty() : Optional.of(new Evidence.AlikeTitles(stems));
  }

  private Optional<Evidence> sharedWords(ChapterId target) {
    List<Long> stems = SharedStems.of(own.words(), language.number(target), language, MOST_WORDS);
    return stems.isEmpty() ? Optional.empty() : Optional.of(new Evidence.SharedWords(stems));
  }
}
