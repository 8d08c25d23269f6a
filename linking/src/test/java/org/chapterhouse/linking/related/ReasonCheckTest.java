package org.chapterhouse.linking.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chapterhouse.linking.RelatedChapter;
import org.chapterhouse.linking.RelatedChapter.Reason;
import org.chapterhouse.markdown.ChapterId;
import org.junit.jupiter.api.Test;

class ReasonCheckTest {
  private static final Set<ReasonKind> QUOTING =
      EnumSet.of(
          ReasonKind.CITED_TOGETHER,
          ReasonKind.LISTED_TOGETHER,
          ReasonKind.SHARED_LINKS,
          ReasonKind.LEADS_ON,
          ReasonKind.LEADS_HERE,
          ReasonKind.ALIKE_TITLES,
          ReasonKind.SHARED_WORDS);

  @Test
  void everyReasonIsTrueAfterEveryChange() {
    Set<ReasonKind> seen = EnumSet.noneOf(ReasonKind.class);
    for (long seed = 0; seed < 6; seed++) {
      RelatedAudit audit = new RelatedAudit(seed, TouchRule.ALL);
      for (int step = 0; step < 120; step++) {
        audit.walk(1);
        ReasonCheck check = check(audit);
        audit
            .related()
            .forEach((id, related) -> related.forEach(each -> judge(check, id, each, seen)));
      }
    }
    // The audit leaves mentions out.
    assertThat(seen).containsAll(EnumSet.complementOf(EnumSet.of(ReasonKind.MENTIONS)));
  }

  @Test
  void noReasonIsTrueWithForgedEvidenceOrAnotherText() {
    RelatedAudit audit = new RelatedAudit(3, TouchRule.ALL).walk(120);
    ReasonCheck check = check(audit);

    audit
        .related()
        .forEach(
            (id, all) ->
                all.forEach(
                    related ->
                        related
                            .reasons()
                            .forEach(
                                reason -> {
                                  for (int at = 0; at < reason.evidence().size(); at++) {
                                    Reason forged = forged(reason, at);
                                    assertThat(check.isTrue(id, related.target(), forged))
                                        .as("%s", forged)
                                        .isFalse();
                                  }
                                  if (QUOTING.contains(ReasonKind.ofCode(reason.kind()))) {
                                    Reason reworded =
                                        new Reason(
                                            reason.kind(), "Both link to “X”.", reason.evidence());
                                    assertThat(check.isTrue(id, related.target(), reworded))
                                        .as("%s", reworded)
                                        .isFalse();
                                  }
                                })));
  }

  private static Reason forged(Reason reason, int at) {
    List<String> evidence = new ArrayList<>(reason.evidence());
    String prefix = evidence.get(at).substring(0, evidence.get(at).indexOf(':') + 1);
    evidence.set(at, prefix + (prefix.equals("link:") ? "en/nowhere:9" : "en/nowhere"));
    return new Reason(reason.kind(), reason.text(), evidence);
  }

  private static ReasonCheck check(RelatedAudit audit) {
    return new ReasonCheck(audit.site().chapters(), audit.site().concordance().catalogue());
  }

  private static void judge(
      ReasonCheck check, ChapterId id, RelatedChapter related, Set<ReasonKind> seen) {
    assertThat(related.reasons()).isNotEmpty().hasSizeLessThanOrEqualTo(2);
    for (Reason reason : related.reasons()) {
      assertThat(check.isTrue(id, related.target(), reason))
          .as("%s to %s: %s", id, related.target(), reason)
          .isTrue();
      seen.add(ReasonKind.ofCode(reason.kind()));
    }
  }
}
