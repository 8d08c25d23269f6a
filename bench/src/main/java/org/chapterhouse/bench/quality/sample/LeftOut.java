package org.chapterhouse.bench.quality.sample;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.linking.ChapterTies;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.TieLink;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.mention.Mentions;
import org.chapterhouse.markdown.ChapterId;

/** Mentions that the product finds but is not sure enough of to show. */
final class LeftOut {
  /** Down to here: what is less sure, a judge would hardly take for a mention that is shown. */
  private static final Density LEAST = new Density(0.25);

  private LeftOut() {}

  /**
   * One for each chapter that the text neither links to nor is shown to mention.
   *
   * @param ties of the text
   */
  static List<Mention> of(OwnText text, ChapterTies ties, Concordance concordance) {
    Set<ChapterId> linked = ties.links().stream().map(TieLink::target).collect(Collectors.toSet());
    Set<ChapterId> shown =
        ties.mentions().stream().map(Mention::target).collect(Collectors.toSet());
    return Mentions.in(text, linked, concordance, LEAST).stream()
        .filter(mention -> !shown.contains(mention.target()))
        .toList();
  }
}
