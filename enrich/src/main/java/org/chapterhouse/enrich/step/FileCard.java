package org.chapterhouse.enrich.step;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.cards.CardKeys;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.linking.AssetCard;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Marks;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.mention.ShelfWords;
import org.chapterhouse.linking.related.RelatedMemory;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * Files a card in the catalogue and marks what it may have changed: of the chapters those on this
 * shelf, of the nodes those this task owns. The other tasks mark the others.
 */
public final class FileCard {

  private final TaskStore<ChapterCard> cards;
  private final Catalogue catalogue;
  private final Concordance concordance;
  private final ShelfWords words;
  private final RelatedMemory related;
  private final MarkBook marks;
  private final LastWritten ties;
  private final Progress progress;
  private final SharedCards shared;
  private final Partitions partitions;
  private final Set<Touching> heeded;
  private final Burst burst;

  /**
   * @param heeded {@link Touching#ALL} but in tests that plant a fault
   */
  FileCard(
      TaskStores stores,
      TaskMemory memory,
      ShelfWords words,
      Partitions partitions,
      Burst burst,
      Set<Touching> heeded) {
    this.burst = burst;
    this.heeded = heeded;
    this.cards = stores.cards();
    this.catalogue = memory.catalogue();
    this.concordance = memory.concordance();
    this.words = words;
    this.related = memory.related();
    this.marks = memory.marks();
    this.ties = new LastWritten(stores.ties());
    this.progress = memory.progress();
    this.shared = memory.shared();
    this.partitions = partitions;
  }

  /**
   * Takes the card into the catalogue; a lower sequence than the filed one's changes nothing.
   *
   * @param record the card; null when the chapter was removed
   * @param fresh whether somebody waits for this edit
   */
  public void file(ChapterId id, @Nullable ChapterCard record, CardOrigin origin, boolean fresh) {
    Shift shift =
        record == null
            ? concordance.remove(id, origin.sequence())
            : concordance.file(shared.of(record));
    Optional<Long> filed = catalogue.card(id).map(Card::sequence);
    keep(id.toString(), filed, record, origin);
    boolean ours = origin.source() == partitions.own();
    touched(shift, burst.counts(fresh, marks.isEmpty(), catalogue.size()))
        .forEach(chapter -> markChapter(chapter, ours && chapter.equals(id), origin, fresh));
    shift.marks().nodes().stream()
        .filter(partitions::owns)
        .forEach(node -> mark(MarkTarget.node(node), false, origin, fresh));
    progress.filed(origin);
  }

  private Set<ChapterId> touched(Shift shift, boolean inBurst) {
    Set<ChapterId> touched = new HashSet<>();
    if (heeded.contains(Touching.LINKS)) {
      touched.addAll(shift.marks().chapters());
    }
    if (heeded.contains(Touching.WORDS)) {
      touched.addAll(words.touched(shift, concordance));
    }
    Set<ChapterId> ranked = inBurst ? related.forgetAll() : related.touched(shift, concordance);
    if (heeded.contains(inBurst ? Touching.BURST : Touching.RELATED)) {
      touched.addAll(ranked);
    }
    return touched;
  }

  /**
   * The same with the card of an asset.
   *
   * @param record the card; null when the asset was removed
   */
  public void fileAsset(
      String path, @Nullable ChapterCard record, CardOrigin origin, boolean fresh) {
    Marks touched =
        record == null
            ? catalogue.removeAsset(path, origin.sequence())
            : catalogue.fileAsset(path, record.getSequence(), record.getContentHash());
    Optional<Long> filed = catalogue.assetCard(path).map(AssetCard::sequence);
    keep(CardKeys.ofAsset(path), filed, record, origin);
    touched.chapters().forEach(chapter -> markChapter(chapter, false, origin, fresh));
    progress.filed(origin);
  }

  /** The store follows the catalogue, which ignores what is older than what it has. */
  private void keep(
      String key, Optional<Long> filed, @Nullable ChapterCard record, CardOrigin origin) {
    if (filed.isEmpty()) {
      cards.delete(key);
    } else if (record != null && filed.get() == origin.sequence()) {
      cards.put(key, record);
    }
  }

  private void markChapter(ChapterId id, boolean own, CardOrigin origin, boolean fresh) {
    String name = id.toString();
    // A chapter that has left the shelf still has ties to take back.
    if (partitions.owns(name) && (own || catalogue.card(id).isPresent() || ties.contains(name))) {
      mark(MarkTarget.chapter(name), own, origin, fresh);
    }
  }

  private void mark(MarkTarget target, boolean own, CardOrigin origin, boolean fresh) {
    marks.add(new Mark(target, origin.sequence(), origin.sequence(), own, fresh));
  }
}
