package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.mention.Mentions;
import org.chapterhouse.linking.related.Ranking;
import org.chapterhouse.linking.related.RelatedChapters;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterLink;
import org.chapterhouse.markdown.FileReference;

/**
 * {@code f}: a chapter's ties out of its own text and the catalogue. Of the chapter itself the text
 * counts, never its filed card, so a draft gets the ties it would have.
 */
public final class Ties {
  /**
   * Version of {@code f}. To be raised whenever the same chapters may come out otherwise than
   * before, be it by a change here or in how chapters are read: what was worked out by another
   * version is worked out anew.
   */
  public static final int VERSION = 11;

  private final OwnText text;
  private final Card own;
  private final Concordance concordance;
  private final Catalogue catalogue;
  private final Resolver resolver;
  private final Density density;

  private Ties(OwnText text, Concordance concordance, Density density) {
    this.density = density;
    this.text = text;
    this.own = text.card();
    this.concordance = concordance;
    this.catalogue = concordance.catalogue();
    this.resolver = catalogue.resolverWith(own);
  }

  /**
   * Works out the ties of one revision of a chapter.
   *
   * @param own its text, whose card is a live one; revision, sequence and hash are carried over
   * @param density how sure its mentions must be
   */
  public static Tied tie(OwnText own, Concordance concordance, Density density) {
    return new Ties(own, concordance, density).all();
  }

  private Tied all() {
    List<TieLink> links = new ArrayList<>();
    List<BrokenLink> broken = new ArrayList<>();
    for (int at = 0; at < text.links().size(); at++) {
      ChapterLink link = text.links().get(at);
      Resolution resolution = resolver.resolve(own.id(), own.links().get(at));
      if (resolution.broken() == null) {
        links.add(leading(link, resolution.target()));
      } else {
        broken.add(broken(link, resolution.broken(), resolution.target()));
      }
    }
    text.files().stream()
        .filter(file -> catalogue.asset(file.candidates()).isEmpty())
        .forEach(file -> broken.add(missing(file)));
    // Stable, and each list came in document order: a link stands before an image within it.
    broken.sort(Comparator.comparingInt(BrokenLink::start));
    List<Mention> mentions = Mentions.in(text, linked(links), concordance, density);
    Ranking ranking = Ranking.of(own, concordance);
    ChapterTies ties =
        new ChapterTies(
            own.id(),
            own.revision(),
            own.sequence(),
            own.contentHash(),
            links,
            broken,
            backlinks(),
            mentions,
            RelatedChapters.of(text, ranking, links, mentions, concordance),
            Edges.of(text, links, mentions, concordance));
    return new Tied(ties, ranking);
  }

  private static Set<ChapterId> linked(List<TieLink> links) {
    return links.stream().map(TieLink::target).collect(Collectors.toSet());
  }

  private static TieLink leading(ChapterLink link, ChapterId target) {
    return new TieLink(
        link.href(),
        target,
        link.fragment(),
        link.text(),
        link.sentence(),
        link.line(),
        link.start(),
        link.end());
  }

  private static BrokenLink broken(ChapterLink link, BrokenReason reason, ChapterId target) {
    return new BrokenLink(
        link.href(),
        reason,
        target.toString(),
        link.text(),
        link.sentence(),
        link.line(),
        link.start(),
        link.end());
  }

  private static BrokenLink missing(FileReference file) {
    return new BrokenLink(
        file.href(),
        BrokenReason.NO_SUCH_FILE,
        file.candidates().get(0),
        file.text(),
        file.sentence(),
        file.line(),
        file.start(),
        file.end());
  }

  private List<Backlink> backlinks() {
    Set<ChapterId> leadingHere = catalogue.leadingTo(own.id());
    SortedSet<ChapterId> sources = new TreeSet<>(catalogue.sourcesNaming(own.id()));
    leadingHere.forEach(candidate -> sources.addAll(catalogue.sources(candidate)));
    sources.remove(own.id());
    String wikiName = own.id().wikiName();
    return sources.stream()
        .flatMap(source -> catalogue.card(source).stream())
        .flatMap(source -> backlinks(source, leadingHere, wikiName))
        .toList();
  }

  private Stream<Backlink> backlinks(Card source, Set<ChapterId> leadingHere, String wikiName) {
    Resolution here = new Resolution(own.id(), null);
    return catalogue.links(source, leadingHere, wikiName).stream()
        .filter(link -> resolver.resolve(source.id(), link).equals(here))
        .map(link -> new Backlink(source.id(), link.text(), link.fragment()));
  }
}
