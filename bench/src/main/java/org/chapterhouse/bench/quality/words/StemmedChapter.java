package org.chapterhouse.bench.quality.words;

import java.util.List;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;

/**
 * The stems of a chapter whose links are hidden.
 *
 * @param chapter the chapter
 * @param title stems of its title
 * @param anchors stems of the texts of its human links, in the order of its links
 * @param prose stretches of its prose
 */
public record StemmedChapter(
    CorpusChapter chapter, int[] title, List<int[]> anchors, List<int[]> prose) {
  public StemmedChapter {
    anchors = List.copyOf(anchors);
    prose = List.copyOf(prose);
  }

  static StemmedChapter of(CorpusChapter chapter, Stems stems) {
    return new StemmedChapter(
        chapter,
        stems.of(chapter.title()),
        chapter.links().stream().map(link -> stems.of(link.text())).toList(),
        PlainProse.of(chapter.hidden()).stream().map(stems::of).toList());
  }
}
