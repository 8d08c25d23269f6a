package org.chapterhouse.bench.quality.related;

import java.util.LinkedHashMap;
import java.util.Map;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.words.FullText;
import org.chapterhouse.markdown.ChapterId;

/**
 * Titles and words of the chapters of a part, without their "See also" parts.
 *
 * @param byId in order of the ids
 */
record FullTexts(String language, Map<ChapterId, String> byId) {

  static FullTexts of(CorpusPart part) {
    Map<ChapterId, String> texts = new LinkedHashMap<>();
    for (CorpusChapter chapter : part.chapters()) {
      texts.put(chapter.id(), chapter.title() + "\n" + FullText.of(chapter.hidden()));
    }
    return new FullTexts(part.language(), texts);
  }

  String text(ChapterId id) {
    return String.valueOf(byId.get(id));
  }
}
