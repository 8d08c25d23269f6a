package org.chapterhouse.bench.quality.linking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chapterhouse.bench.quality.words.PhraseTrie;
import org.chapterhouse.bench.quality.words.StemmedChapter;
import org.chapterhouse.bench.quality.words.StemmedPart;
import org.chapterhouse.markdown.ChapterId;

/**
 * The plainest method: wherever the stems of a whole title stand, there is a link. Longest titles
 * first; of chapters with one title the one with the least id.
 */
final class TitleDictionary implements LinkPredictor {
  private final PhraseTrie<ChapterId> titles = new PhraseTrie<>();

  TitleDictionary(StemmedPart part) {
    for (StemmedChapter chapter : part.chapters()) {
      if (chapter.title().length > 0) {
        titles.at(chapter.title(), chapter.chapter()::id);
      }
    }
  }

  @Override
  public Judged judge(StemmedChapter chapter) {
    ChapterId own = chapter.chapter().id();
    Set<ChapterId> found = new LinkedHashSet<>();
    Set<ChapterId> reachable = new LinkedHashSet<>();
    for (int[] stretch : chapter.prose()) {
      List<PhraseTrie.Match<ChapterId>> all = titles.all(stretch);
      all.forEach(match -> reachable.add(match.value()));
      PhraseTrie.longest(all).forEach(match -> found.add(match.value()));
    }
    found.remove(own);
    Set<ChapterId> hidden = chapter.chapter().linkedInText();
    reachable.retainAll(hidden);
    return new Judged(
        own,
        hidden,
        found.stream().map(target -> new Prediction(target, 1)).toList(),
        reachable.size());
  }
}
