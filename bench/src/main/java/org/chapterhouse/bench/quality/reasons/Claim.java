package org.chapterhouse.bench.quality.reasons;

import java.util.List;
import org.chapterhouse.linking.RelatedChapter.Reason;
import org.chapterhouse.markdown.ChapterId;

/**
 * What a reason says of two chapters.
 *
 * @param own the chapter whose readers are told
 * @param target the chapter related to it
 */
record Claim(ChapterId own, ChapterId target, Reason reason) {

  /** What follows a prefix like {@code chapter:} in the evidence, in order. */
  List<String> evidence(String prefix) {
    return reason.evidence().stream()
        .filter(each -> each.startsWith(prefix + ":"))
        .map(each -> each.substring(prefix.length() + 1))
        .toList();
  }

  List<ChapterId> chapters() {
    return evidence("chapter").stream().map(ChapterId::parse).toList();
  }
}
