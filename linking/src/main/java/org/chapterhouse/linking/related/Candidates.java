package org.chapterhouse.linking.related;

import java.util.List;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.StemPostings;
import org.chapterhouse.linking.Steps;
import org.chapterhouse.markdown.ChapterId;

/**
 * All chapters that have anything but a folder in common with one, with what they have. They go by
 * their numbers.
 */
final class Candidates implements AutoCloseable {
  private final ChapterId own;
  private final Concordance concordance;
  private final StemPostings language;
  private final Desk desk;
  private final Tally tally;
  private final double length;
  private final int titleLength;
  private final int rarest;
  private final Estimate estimate;

  Candidates(Card own, Concordance concordance) {
    this.own = own.id();
    this.concordance = concordance;
    this.language = concordance.stems().of(own.id().language());
    this.desk = Desk.take(language.bound());
    this.tally = Counting.of(own, concordance, desk);
    new FolderCloseness(own.id(), concordance).set(language, desk.folders);
    this.length = StemPostings.length(own.words());
    this.titleLength = Math.max(1, language.title(own).stems().length);
    this.rarest = Math.max(1, Steps.of(language.chapters()));
    this.estimate = new Estimate(tally, language, desk, length * wholeWords(), titleLength, rarest);
  }

  @Override
  public void close() {
    desk.close();
  }

  /** All numbers are below it. */
  int bound() {
    return tally.bound();
  }

  boolean has(int number) {
    return tally.has(number);
  }

  boolean has(ChapterId chapter) {
    int number = language.number(chapter);
    return number >= 0 && has(number);
  }

  /** Whether that counts for a chapter. */
  boolean counts(ChapterId chapter, Count what) {
    return tally.count(language.number(chapter), what) > 0;
  }

  ChapterId chapter(int number) {
    return language.chapter(number);
  }

  /** What the own chapter has in common with another. */
  double[] features(int number) {
    return features(number, language.popularityOf(number));
  }

  /** The score that the own chapter has among those related to the other one. */
  double scoreThere(int number) {
    int sources = concordance.graph().sources(own).size();
    return Weights.score(features(number, StemPostings.popularity(sources)));
  }

  /** In all operations here the two chapters can be exchanged, to the last bit. */
  private double[] features(int number, int popularity) {
    double[] features = new double[Feature.COUNT];
    set(features, Feature.WORDS, words(number));
    setTitles(features, tally.titleWords(number), language.titleLength(number));
    if (tally.hasMore(number)) {
      setMore(features, number);
    }
    set(features, Feature.FOLDER, desk.folders[number]);
    set(features, Feature.POPULARITY, popularity);
    return features;
  }

  private double words(int number) {
    double lengths = length * language.length(number);
    return tally.words(number) / (lengths * wholeWords());
  }

  private double wholeWords() {
    return rarest * rarest * Strength.WHOLE_WORDS;
  }

  private void setTitles(double[] features, long titleWords, int lengthThere) {
    int titleThere = Math.max(1, lengthThere);
    double titles = Math.sqrt((double) titleLength * titleThere);
    set(features, Feature.TITLES, TitleWords.ofBothTitles(titleWords) / (rarest * titles));
    double here = TitleWords.ofTitleThere(titleWords) / (double) titleThere;
    double there = TitleWords.ofTitleHere(titleWords) / (double) titleLength;
    set(features, Feature.NAMED, (here + there) / rarest);
  }

  private void setMore(double[] features, int number) {
    set(features, Feature.LINKS, count(number, Count.LINKS));
    set(features, Feature.CITED_TOGETHER, neighbours(number, Count.CITED_TOGETHER));
    set(features, Feature.SHARED_LINKS, neighbours(number, Count.SHARED_LINKS));
    set(features, Feature.STEPPING_STONES, neighbours(number, Count.STEPPING_STONES));
    double listed = count(number, Count.LISTED_TOGETHER) / (double) Strength.WHOLE_LISTING;
    set(features, Feature.LISTED_TOGETHER, Math.min(1, listed));
    set(features, Feature.ENTITIES, count(number, Count.ENTITIES) / (double) Strength.WHOLE_ENTITY);
  }

  private static void set(double[] features, Feature feature, double value) {
    features[feature.ordinal()] = value;
  }

  private int count(int number, Count what) {
    return tally.count(number, what);
  }

  private double neighbours(int number, Count what) {
    return count(number, what) / (double) Strength.WHOLE_NEIGHBOUR;
  }

  /** The best of them, best first. */
  List<Podium.Place> best(int most) {
    Podium podium = new Podium(most);
    // Those with more than words in common first: then few others need a closer look.
    for (int row = 0; row < tally.rows(); row++) {
      offer(tally.number(row), podium);
    }
    offerOthers(podium);
    return podium.places();
  }

  private void offerOthers(Podium podium) {
    int end = bound();
    int number = estimate.next(0, podium.leastRaised());
    while (number < end) {
      if (isOther(number)) {
        offer(number, podium);
      }
      number = estimate.next(number + 1, podium.leastRaised());
    }
  }

  private boolean isOther(int number) {
    return tally.hasWords(number) && has(number) && !tally.hasMore(number);
  }

  private void offer(int number, Podium podium) {
    podium.offer(chapter(number), Weights.score(features(number)));
  }
}
