package org.chapterhouse.bench.quality.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.words.PhraseTrie;
import org.chapterhouse.bench.quality.words.StemmedChapter;
import org.chapterhouse.bench.quality.words.StemmedPart;
import org.chapterhouse.markdown.ChapterId;

/**
 * Texts of links elsewhere, each with the probability that it is a link where it stands, times the
 * commonness of its target (Mihalcea and Csomai's keyphraseness, Milne and Witten's commonness).
 */
final class LinkProbability implements LinkPredictor {
  private final PhraseTrie<Anchor> anchors = new PhraseTrie<>();

  LinkProbability(StemmedPart part, Predicate<ChapterId> keepsLinks) {
    List<StemmedChapter> linked =
        part.chapters().stream()
            .filter(chapter -> keepsLinks.test(chapter.chapter().id()))
            .toList();
    linked.forEach(this::learnAnchors);
    linked.forEach(this::countContaining);
  }

  private void learnAnchors(StemmedChapter chapter) {
    CorpusChapter source = chapter.chapter();
    for (int at = 0; at < source.links().size(); at++) {
      int[] text = chapter.anchors().get(at);
      ChapterId target = source.links().get(at).target();
      if (text.length > 0 && source.isOfOwnLanguage(target)) {
        anchors.at(text, Anchor::new).linked(source.id(), target);
      }
    }
  }

  private void countContaining(StemmedChapter chapter) {
    Set<Anchor> contained = new HashSet<>();
    for (int[] stretch : chapter.prose()) {
      anchors.all(stretch).forEach(match -> contained.add(match.value()));
    }
    contained.forEach(Anchor::contained);
  }

  @Override
  public Judged judge(StemmedChapter chapter) {
    ChapterId own = chapter.chapter().id();
    Set<ChapterId> hidden = chapter.chapter().linkedInText();
    Set<ChapterId> reachable = new HashSet<>();
    Map<ChapterId, Double> scores = new HashMap<>();
    for (int[] stretch : chapter.prose()) {
      List<PhraseTrie.Match<Anchor>> all = anchors.all(stretch);
      hidden.stream()
          .filter(target -> all.stream().anyMatch(match -> match.value().leadsTo(target)))
          .forEach(reachable::add);
      for (PhraseTrie.Match<Anchor> match : PhraseTrie.longest(all)) {
        match
            .value()
            .best(own)
            .ifPresent(best -> scores.merge(best.target(), best.score(), Math::max));
      }
    }
    return new Judged(
        own,
        hidden,
        scores.entrySet().stream()
            .map(each -> new Prediction(each.getKey(), each.getValue()))
            .toList(),
        reachable.size());
  }
}
