package org.chapterhouse.bench.quality.report;

import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.linking.LinkingResult;
import org.chapterhouse.bench.quality.reasons.StatementResult;
import org.chapterhouse.bench.quality.related.RelatedResult;
import org.chapterhouse.bench.quality.sample.Agreement;
import org.chapterhouse.bench.quality.speed.SpeedResult;

/**
 * Everything the report tells; what was not asked for is empty.
 *
 * @param byHand by name of the part, in the order of the corpora
 */
public record Findings(
    CorpusTable corpora,
    List<LinkingResult> linking,
    Map<String, Agreement> byHand,
    List<RelatedResult> related,
    List<StatementResult> statements,
    List<SpeedResult> speed) {
  public Findings {
    linking = List.copyOf(linking);
    related = List.copyOf(related);
    statements = List.copyOf(statements);
    speed = List.copyOf(speed);
  }
}
