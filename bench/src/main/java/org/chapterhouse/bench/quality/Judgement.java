package org.chapterhouse.bench.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.corpus.Corpus;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.linking.LinkingProtocol;
import org.chapterhouse.bench.quality.linking.LinkingResult;
import org.chapterhouse.bench.quality.product.ProductTexts;
import org.chapterhouse.bench.quality.reasons.StatementCheck;
import org.chapterhouse.bench.quality.reasons.StatementResult;
import org.chapterhouse.bench.quality.related.HiddenEdges;
import org.chapterhouse.bench.quality.related.RelatedProtocol;
import org.chapterhouse.bench.quality.related.RelatedResult;
import org.chapterhouse.bench.quality.report.CorpusTable;
import org.chapterhouse.bench.quality.report.Findings;
import org.chapterhouse.bench.quality.sample.Agreement;
import org.chapterhouse.bench.quality.sample.SampleFiles;
import org.chapterhouse.bench.quality.speed.SpeedOfF;
import org.chapterhouse.bench.quality.speed.SpeedResult;
import org.chapterhouse.bench.quality.words.StemmedPart;

/** Runs the protocols corpus by corpus; of each corpus only the figures are kept. */
final class Judgement {
  private final List<LinkingResult> linking = new ArrayList<>();
  private final List<RelatedResult> related = new ArrayList<>();
  private final List<StatementResult> statements = new ArrayList<>();
  private final List<SpeedResult> speed = new ArrayList<>();
  private final Map<String, Agreement> byHand = new LinkedHashMap<>();
  private final CorpusTable corpora = new CorpusTable();

  /**
   * Counts what a corpus holds, and what judges said of its sample.
   *
   * @param known samples that settings were chosen by
   */
  void count(Corpus corpus, SampleFiles samples, SampleFiles known) throws IOException {
    corpora.add(corpus);
    for (CorpusPart part : corpus.parts()) {
      samples.agreement(part).ifPresent(agreement -> byHand.put(part.name(), agreement));
      samples
          .agreement(part, known)
          .ifPresent(agreement -> byHand.put(part.name() + ", new ones only", agreement));
      samples
          .agreementOnLeftOut(part)
          .ifPresent(agreement -> byHand.put(part.name() + ", left out", agreement));
    }
  }

  void judgeLinking(Corpus corpus) {
    ProductTexts full = ProductTexts.of(corpus, CorpusChapter::source);
    ProductTexts hidden = ProductTexts.of(corpus, CorpusChapter::hidden);
    for (CorpusPart part : corpus.parts()) {
      linking.add(LinkingProtocol.run(StemmedPart.of(part), full, hidden));
    }
  }

  void judgeRelated(Corpus corpus) {
    HiddenEdges edges = new HiddenEdges(corpus, ProductTexts.of(corpus, CorpusChapter::source));
    for (CorpusPart part : corpus.parts()) {
      if (RelatedProtocol.asks(part)) {
        related.add(RelatedProtocol.run(part, edges));
      }
    }
  }

  /** Returns what it found, so that a false statement can be shown at once. */
  StatementResult checkStatements(Corpus corpus) {
    StatementResult result =
        StatementCheck.run(corpus, ProductTexts.of(corpus, CorpusChapter::source));
    statements.add(result);
    return result;
  }

  void measureSpeed(Corpus corpus) {
    speed.add(SpeedOfF.measure(corpus));
  }

  Findings findings() {
    return new Findings(corpora, linking, byHand, related, statements, speed);
  }
}
