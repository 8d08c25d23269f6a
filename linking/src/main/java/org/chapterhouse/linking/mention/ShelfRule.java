package org.chapterhouse.linking.mention;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.chapterhouse.markdown.ChapterId;

/**
 * What a shift may change of the mentions in other chapters, the whole table: every input that a
 * mention has beyond its chapter's own text needs its row here; a test proves that none can be left
 * out. Only the two ends of a link that came or went are not here: their links and backlinks
 * differ, so {@link org.chapterhouse.linking.Marks} names them anyway.
 */
@SuppressWarnings("ImmutableEnumChecker") // The cells are references to methods without state.
enum ShelfRule {
  /** Phrases mean something else, or are linked with another chance. */
  PHRASES(ShelfChange::holdersOfPhrases),
  /** The card speaks of something else: it is closer to those that name it, or less close. */
  WORDS(ShelfChange::holdersNowCloserOrLess),
  /** Links came or went next to a chapter that names where they lead. */
  NEIGHBOURS(ShelfChange::holdersNextToLinks),
  /** A chapter has become a hub, or is one no more: it counts for nobody around it, or again. */
  HUBS(ShelfChange::aroundHubs),
  /** The site is a large one, or a larger one, or is one no more. */
  SIZE(ShelfChange::everyoneInALargeSite);

  private final BiConsumer<ShelfChange, Consumer<ChapterId>> chapters;

  ShelfRule(BiConsumer<ShelfChange, Consumer<ChapterId>> chapters) {
    this.chapters = chapters;
  }

  void mark(ShelfChange change, Consumer<ChapterId> marks) {
    chapters.accept(change, marks);
  }
}
