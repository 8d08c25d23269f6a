package org.chapterhouse.bench.quality.words;

import java.util.List;
import org.chapterhouse.bench.quality.corpus.CorpusPart;

/**
 * A part of a corpus with the stems of its chapters.
 *
 * @param part the part
 * @param chapters in the part's order
 */
public record StemmedPart(CorpusPart part, List<StemmedChapter> chapters) {
  public StemmedPart {
    chapters = List.copyOf(chapters);
  }

  public static StemmedPart of(CorpusPart part) {
    Stems stems = new Stems(part.language());
    return new StemmedPart(
        part, part.chapters().stream().map(each -> StemmedChapter.of(each, stems)).toList());
  }
}
