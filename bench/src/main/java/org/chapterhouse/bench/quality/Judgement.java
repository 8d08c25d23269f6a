package org.chapterhouse.bench.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.linking.LinkingProtocol;
import org.chapterhouse.bench.quality.linking.LinkingResult;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.bench.quality.related.RelatedProtocol;
import org.chapterhouse.bench.quality.related.RelatedResult;
import org.chapterhouse.bench.quality.related.SeeAlsoEdges;
import org.chapterhouse.bench.quality.words.StemmedPart;
import org.chapterhouse.markdown.ChapterId;

/** Runs the protocols corpus by corpus; of each corpus only the figures are kept. */
final class Judgement {
  private final List<LinkingResult> linking = new ArrayList<>();
  private final List<RelatedResult> related = new ArrayList<>();

  void judgeLinking(Corpus corpus) {
    ProductTexts full = ProductTexts.of(corpus, CorpusChapter::source);
    ProductTexts hidden = ProductTexts.of(corpus, CorpusChapter::hidden);
    for (CorpusPart part : corpus.parts()) {
      linking.add(LinkingProtocol.run(StemmedPart.of(part), full, hidden));
    }
  }

  void judgeRelated(Corpus corpus) {
    SeeAlsoEdges edges = new SeeAlsoEdges(corpus);
    Map<ChapterId, String> hiding = new HashMap<>();
    for (CorpusChapter chapter : corpus.chapters()) {
      hiding.put(chapter.id(), edges.hiding(corpus, chapter));
    }
    ProductTexts texts = ProductTexts.of(corpus, chapter -> hiding.getOrDefault(chapter.id(), ""));
    for (CorpusPart part : corpus.parts()) {
      if (SeeAlsoEdges.isNamedIn(part)) {
        related.add(RelatedProtocol.run(part, hiding, texts));
      }
    }
  }

  List<LinkingResult> linking() {
    return List.copyOf(linking);
  }

  List<RelatedResult> related() {
    return List.copyOf(related);
  }
}
