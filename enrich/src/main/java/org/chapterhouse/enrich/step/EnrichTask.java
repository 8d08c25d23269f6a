package org.chapterhouse.enrich.step;

import java.util.Set;
import org.chapterhouse.linking.Catalogue;

/**
 * One task with its steps, opened over its stores. Open it anew after every abort or move: what it
 * keeps on the heap belongs to the transaction it saw last.
 */
public final class EnrichTask {

  private static final int FEW_CARDS = 100;

  private final TaskMemory memory;
  private final ShelveChapter shelveChapter;
  private final ShelveAsset shelveAsset;
  private final FileCard fileCard;
  private final TieChapters tieChapters;
  private final RulesBook rules;

  /**
   * What tasks are made from, beside their stores.
   *
   * @param rules what ties are worked out by
   * @param heldBytes memory a task may use to keep what it read of chapters, roughly
   * @param shared cards all tasks of the process share
   */
  public record Parts(Rules rules, long heldBytes, SharedCards shared) {}

  private EnrichTask(
      TaskStores stores,
      Partitions partitions,
      Parts parts,
      Catalogue empty,
      Burst burst,
      Set<Touching> heeded) {
    memory = TaskMemory.recall(stores, partitions, empty, parts.shared());
    Shelf shelf =
        new Shelf(
            stores.chapters(),
            parts.rules().reader(),
            new HeldChapters(parts.heldBytes()),
            parts.shared());
    shelveChapter = new ShelveChapter(shelf, memory.progress(), partitions);
    shelveAsset = new ShelveAsset(memory.progress(), partitions);
    fileCard = new FileCard(stores, memory, shelf.words(), partitions, burst, heeded);
    tieChapters = new TieChapters(stores, memory, shelf, shelveChapter, parts.rules().density());
    rules = new RulesBook(stores, parts.rules(), memory, shelf, partitions);
  }

  /** Rebuilds what the task keeps on the heap from its stores. */
  public static EnrichTask open(TaskStores stores, Partitions partitions, Parts parts) {
    return open(stores, partitions, parts, new Catalogue(), new Burst(FEW_CARDS), Touching.ALL);
  }

  /**
   * The same for tests that plant faults.
   *
   * @param empty the catalogue to fill
   * @param burst what many cards at once are
   * @param heeded in what respects chapters are marked
   */
  static EnrichTask open(
      TaskStores stores,
      Partitions partitions,
      Parts parts,
      Catalogue empty,
      Burst burst,
      Set<Touching> heeded) {
    return new EnrichTask(stores, partitions, parts, empty, burst, heeded);
  }

  /**
   * Marks everything when the rules have changed since the stores were filled. To be called in a
   * transaction, and before the first progress is published.
   */
  public void adoptRules() {
    rules.adopt();
  }

  public ShelveAsset shelveAsset() {
    return shelveAsset;
  }

  public ShelveChapter shelveChapter() {
    return shelveChapter;
  }

  public FileCard fileCard() {
    return fileCard;
  }

  public TieChapters tieChapters() {
    return tieChapters;
  }

  public MarkBook marks() {
    return memory.marks();
  }

  public Progress progress() {
    return memory.progress();
  }

  /** Number of cards in the catalogue. */
  public int cards() {
    return memory.catalogue().size();
  }

  /** Writes the progress when there is news; returns whether. */
  public boolean publishProgress(Outlet outlet) {
    return memory.progress().publish(outlet, memory.marks().lowest());
  }
}
