package org.chapterhouse.linking;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.chapterhouse.markdown.ChapterId;

/**
 * What a change marks, the whole table: when a card, or an asset, changes in the way the first
 * column says, the ties of the chapters in the second may change, or the nodes in the third. Every
 * input that {@code f} has beyond a chapter's own text needs its row here; a test proves that none
 * can be left out.
 */
@SuppressWarnings("ImmutableEnumChecker") // The cells are references to methods without state.
public enum MarkRow {
  ITSELF(CardChange::always, CardChange::itself, MarkRow::noNodes),
  OLD_LINKS(CardChange::linksDiffer, CardChange::targetsOfOldLinks, MarkRow::noNodes),
  NEW_LINKS(CardChange::linksDiffer, CardChange::targetsOfNewLinks, MarkRow::noNodes),
  APPEARANCE(CardChange::becomesLive, CardChange::touchedByDirectLinks, MarkRow::noNodes),
  HEADINGS(CardChange::headingsDiffer, CardChange::touchedByDirectLinks, MarkRow::noNodes),
  REDIRECT(CardChange::becomesRedirect, CardChange::touchedByDirectLinks, MarkRow::noNodes),
  TOMBSTONE(CardChange::becomesAbsent, CardChange::touchedByDirectLinks, MarkRow::noNodes),
  BEHIND_REDIRECTS(
      CardChange::leadsElsewhere, CardChange::touchedThroughRedirects, MarkRow::noNodes),
  NAMED(CardChange::nameLeadsElsewhere, CardChange::touchedByName, MarkRow::noNodes),
  TITLE(CardChange::titleDiffers, MarkRow::noChapters, CardChange::ownNode),
  ENTITIES(CardChange::entitiesDiffer, MarkRow::noChapters, CardChange::entityNodes),
  ALIASES(CardChange::namesDiffer, CardChange::namersOfRenamed, CardChange::nodesOfRenamed),
  ASSET(AssetChange::appears, AssetChange::dependents),
  ASSET_TOMBSTONE(AssetChange::goes, AssetChange::dependents);

  private final Predicate<CardChange> applies;
  private final Function<CardChange, Set<ChapterId>> chapters;
  private final Function<CardChange, Set<String>> nodes;
  private final Predicate<AssetChange> appliesToAsset;
  private final Function<AssetChange, Set<ChapterId>> dependents;

  MarkRow(
      Predicate<CardChange> applies,
      Function<CardChange, Set<ChapterId>> chapters,
      Function<CardChange, Set<String>> nodes) {
    this.applies = applies;
    this.chapters = chapters;
    this.nodes = nodes;
    this.appliesToAsset = any -> false;
    this.dependents = any -> Set.of();
  }

  MarkRow(Predicate<AssetChange> applies, Function<AssetChange, Set<ChapterId>> dependents) {
    this.applies = any -> false;
    this.chapters = MarkRow::noChapters;
    this.nodes = MarkRow::noNodes;
    this.appliesToAsset = applies;
    this.dependents = dependents;
  }

  Set<ChapterId> chapters(AssetChange change) {
    return appliesToAsset.test(change) ? dependents.apply(change) : Set.of();
  }

  Set<ChapterId> chapters(CardChange change) {
    return applies.test(change) ? chapters.apply(change) : Set.of();
  }

  Set<String> nodes(CardChange change) {
    return applies.test(change) ? nodes.apply(change) : Set.of();
  }

  private static Set<ChapterId> noChapters(CardChange change) {
    return Set.of();
  }

  private static Set<String> noNodes(CardChange change) {
    return Set.of();
  }
}
