package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.RelatedChapter;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.TieLink;
import org.chapterhouse.linking.Ties;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.markdown.ChapterId;

/** Walks a site and works all related chapters out after each change, to judge what is touched. */
final class RelatedAudit {
  private final RandomSite site;
  private final RelatedMemory memory;
  private final List<String> missed = new ArrayList<>();
  private Map<ChapterId, List<RelatedChapter>> related = new TreeMap<>();
  private int touchedChapters;
  private int superfluous;

  RelatedAudit(long seed, List<TouchRule> rules) {
    this.site = new RandomSite(seed);
    this.memory = new RelatedMemory(rules);
  }

  RelatedAudit walk(int steps) {
    for (int step = 0; step < steps; step++) {
      change(step);
    }
    return this;
  }

  private void change(int step) {
    Shift shift = site.change();
    memory.forget(shift.id());
    Set<ChapterId> touched = memory.touched(shift, site.concordance());
    Map<ChapterId, List<RelatedChapter>> before = related;
    related = all();
    for (ChapterId id : related.keySet()) {
      boolean changed = !Objects.equals(before.get(id), related.get(id));
      boolean links = shift.marks().chapters().contains(id);
      if (changed && !links && !touched.contains(id)) {
        missed.add(id + " at step " + step);
      }
      superfluous += !changed && !links && touched.contains(id) ? 1 : 0;
    }
    Set<ChapterId> worked = new HashSet<>(touched);
    worked.addAll(shift.marks().chapters());
    touchedChapters += touched.size();
    worked.forEach(this::remember);
  }

  private void remember(ChapterId id) {
    if (site.texts().containsKey(id)) {
      memory.remember(id, Ranking.of(site.texts().get(id).card(), site.concordance()));
    }
  }

  private Map<ChapterId, List<RelatedChapter>> all() {
    Map<ChapterId, List<RelatedChapter>> all = new TreeMap<>();
    site.texts().forEach((id, text) -> all.put(id, related(text)));
    return all;
  }

  /** As if there were no mentions: what marks those is judged elsewhere. */
  private List<RelatedChapter> related(OwnText text) {
    Concordance concordance = site.concordance();
    Ranking ranking = Ranking.of(text.card(), concordance);
    List<TieLink> links = Ties.tie(text, concordance, Density.STANDARD).ties().links();
    return RelatedChapters.of(text, ranking, links, List.of(), concordance);
  }

  /** What changed unnoticed. */
  List<String> missed() {
    return missed;
  }

  int touchedChapters() {
    return touchedChapters;
  }

  int superfluous() {
    return superfluous;
  }

  RandomSite site() {
    return site;
  }

  Map<ChapterId, List<RelatedChapter>> related() {
    return related;
  }

  RelatedMemory memory() {
    return memory;
  }
}
