package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.RelatedChapter;
import org.chapterhouse.linking.RelatedChapter.Reason;
import org.chapterhouse.linking.TieLink;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.ChosenChapter;

/** Finds the chapters worth reading next. */
public final class RelatedChapters {
  private static final int MOST_REASONS = 2;

  private final OwnText own;
  private final Ranking ranking;
  private final List<TieLink> links;
  private final List<Mention> mentions;
  private final Concordance concordance;
  private final Spellings spellings;

  private RelatedChapters(
      OwnText own,
      Ranking ranking,
      List<TieLink> links,
      List<Mention> mentions,
      Concordance concordance) {
    this.own = own;
    this.ranking = ranking;
    this.links = links;
    this.mentions = mentions;
    this.concordance = concordance;
    this.spellings = new Spellings(own.prose(), stems(ranking));
  }

  private static Set<Long> stems(Ranking ranking) {
    Set<Long> stems = new HashSet<>();
    for (Pair pair : ranking.pairs()) {
      for (Evidence evidence : pair.evidence()) {
        if (evidence instanceof Evidence.SharedWords words) {
          stems.addAll(words.stems());
        }
      }
    }
    return stems;
  }

  /**
   * The related chapters, best first, each with its reasons: those the editor chose, then those
   * ranked highest, as many as a ranking holds in all, or all the editor's.
   *
   * @param links the chapter's links that lead to a chapter
   * @param mentions its mentions
   */
  public static List<RelatedChapter> of(
      OwnText own,
      Ranking ranking,
      List<TieLink> links,
      List<Mention> mentions,
      Concordance concordance) {
    return new RelatedChapters(own, ranking, links, mentions, concordance).all();
  }

  private List<RelatedChapter> all() {
    Map<ChapterId, RelatedChapter> related = new LinkedHashMap<>();
    for (ChosenChapter each : own.chosen()) {
      target(each.link())
          .filter(target -> !target.equals(own.card().id()))
          .ifPresent(target -> related.putIfAbsent(target, chosen(target, each)));
    }
    for (Pair pair : ranking.pairs()) {
      List<Reason> reasons = reasons(pair);
      if (related.size() < Ranking.MOST && !reasons.isEmpty()) {
        related.putIfAbsent(
            pair.target(), new RelatedChapter(pair.target(), pair.score(), reasons));
      }
    }
    return List.copyOf(related.values());
  }

  private Optional<ChapterId> target(ChapterLink link) {
    return links.stream()
        .filter(each -> each.start() == link.start() && each.href().equals(link.href()))
        .map(TieLink::target)
        .findFirst();
  }

  private RelatedChapter chosen(ChapterId target, ChosenChapter choice) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(telling(target).chosen(choice.reason(), choice.link().line()));
    // That the choice is a link goes without saying.
    ranking.pair(target).stream()
        .flatMap(pair -> reasons(pair).stream())
        .filter(reason -> !reason.kind().equals(ReasonKind.LINKS_TO.code()))
        .limit(MOST_REASONS - 1)
        .forEach(reasons::add);
    return new RelatedChapter(target, 1, reasons);
  }

  private List<Reason> reasons(Pair pair) {
    Telling telling = telling(pair.target());
    List<Reason> reasons = new ArrayList<>();
    mentions.stream()
        .filter(mention -> mention.target().equals(pair.target()))
        .findFirst()
        .ifPresent(mention -> reasons.add(telling.mentions(mention)));
    pair.evidence().forEach(evidence -> evidence.told(telling).ifPresent(reasons::add));
    return reasons.subList(0, Math.min(reasons.size(), MOST_REASONS));
  }

  private Telling telling(ChapterId target) {
    return new Telling(own, target, links, spellings, concordance);
  }
}
