package org.chapterhouse.linking.related;

import java.util.List;
import java.util.Set;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardEntity;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.LinkGraph;
import org.chapterhouse.linking.Listings;
import org.chapterhouse.linking.Posting;
import org.chapterhouse.linking.StemPostings;
import org.chapterhouse.linking.words.CardWords;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/** Counts what one chapter has in common with every other of its language. */
final class Counting {
  private final Card own;
  private final Concordance concordance;
  private final LinkGraph graph;
  private final StemPostings language;
  private final Neighbours neighbours;
  private final Tally tally;
  private final int[] amounts = new int[CardWords.HEAVIEST + 1];

  private Counting(Card own, Concordance concordance, Desk desk) {
    this.own = own;
    this.concordance = concordance;
    this.graph = concordance.graph();
    this.language = concordance.stems().of(own.id().language());
    this.neighbours = Neighbours.of(own, concordance);
    this.tally = new Tally(language, own.id(), desk);
  }

  static Tally of(Card own, Concordance concordance, Desk desk) {
    Counting counting = new Counting(own, concordance, desk);
    counting.countWords();
    counting.countTitle();
    counting.neighbours.targets().forEach(counting::countBeyondTarget);
    counting.neighbours.sources().forEach(counting::countBeyondSource);
    counting.own.entities().forEach(counting::countEntity);
    return counting.tally;
  }

  private void countWords() {
    byte[] weights = own.words().weights();
    List<Posting> postings = language.of(own);
    for (int at = 0; at < weights.length; at++) {
      Posting posting = postings.get(at);
      int rarity = language.weight(posting);
      if (rarity > 0) {
        countWord(posting, rarity, Strength.ofWord(weights[at]) * rarity * rarity);
      }
    }
  }

  private void countWord(Posting posting, int rarity, int amount) {
    for (int weight = 0; weight < amounts.length; weight++) {
      amounts[weight] = amount * Strength.ofWord(weight);
    }
    tally.addWord(posting, amounts);
    tally.addTitled(posting, rarity);
  }

  private void countTitle() {
    for (long stem : language.title(own).stems()) {
      Posting posting = language.of(stem);
      int rarity = language.weight(posting);
      if (rarity > 0) {
        tally.addTitle(posting, rarity);
      }
    }
  }

  private void countBeyondTarget(ChapterId target) {
    tally.add(target, Count.LINKS, 1);
    int strength = Strength.ofNeighbour(graph.degree(target));
    if (strength > 0) {
      count(graph.sources(target), Count.SHARED_LINKS, strength);
      count(graph.targets(target), Count.STEPPING_STONES, strength);
    }
  }

  private void countBeyondSource(ChapterId source) {
    tally.add(source, Count.LINKS, 1);
    int strength = Strength.ofNeighbour(graph.degree(source));
    if (strength > 0) {
      count(graph.targets(source), Count.CITED_TOGETHER, strength);
      count(graph.sources(source), Count.STEPPING_STONES, strength);
    }
    countListed(concordance.listings().of(source));
  }

  private void count(Set<ChapterId> chapters, Count what, int strength) {
    for (ChapterId chapter : chapters) {
      tally.add(chapter, what, strength);
    }
  }

  private void countListed(@Nullable ChapterId[] places) {
    for (int place = 0; place < places.length; place++) {
      if (own.id().equals(places[place])) {
        int end = Math.min(places.length, place + Listings.REACH + 1);
        for (int other = Math.max(0, place - Listings.REACH); other < end; other++) {
          ChapterId listed = places[other];
          if (listed != null && other != place) {
            tally.add(listed, Count.LISTED_TOGETHER, Strength.ofListing(Math.abs(other - place)));
          }
        }
      }
    }
  }

  private void countEntity(CardEntity entity) {
    Set<ChapterId> naming = concordance.catalogue().chaptersDeclaring(entity.key());
    int strength = Strength.ofEntity(entity.kind(), naming.size());
    if (strength > 0) {
      count(naming, Count.ENTITIES, strength);
    }
  }
}
