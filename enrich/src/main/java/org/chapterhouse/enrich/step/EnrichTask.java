package org.chapterhouse.enrich.step;

import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.markdown.ChapterReader;

/**
 * One task with its steps, opened over its stores. Open it anew after every abort or move: what it
 * keeps on the heap belongs to the transaction it saw last.
 */
public final class EnrichTask {

  private final TaskMemory memory;
  private final ShelveChapter shelveChapter;
  private final FileCard fileCard;
  private final TieChapters tieChapters;

  private EnrichTask(
      TaskMemory memory, ShelveChapter shelveChapter, FileCard fileCard, TieChapters tieChapters) {
    this.memory = memory;
    this.shelveChapter = shelveChapter;
    this.fileCard = fileCard;
    this.tieChapters = tieChapters;
  }

  /**
   * Rebuilds what the task keeps on the heap from its stores.
   *
   * @param parsedBytes bytes of chapter content to keep parsed at most
   * @param shared cards all tasks of the process share
   */
  public static EnrichTask open(
      TaskStores stores,
      Partitions partitions,
      ChapterReader reader,
      long parsedBytes,
      SharedCards shared) {
    return open(stores, partitions, reader, parsedBytes, shared, new Catalogue());
  }

  /**
   * The same with a catalogue of the caller's.
   *
   * @param empty the catalogue to fill; tests plant faults by another one
   */
  static EnrichTask open(
      TaskStores stores,
      Partitions partitions,
      ChapterReader reader,
      long parsedBytes,
      SharedCards shared,
      Catalogue empty) {
    TaskMemory memory = TaskMemory.recall(stores, partitions, empty, shared);
    Shelf shelf = new Shelf(stores.chapters(), reader, new ParsedChapters(parsedBytes));
    return new EnrichTask(
        memory,
        new ShelveChapter(shelf, memory.progress(), partitions),
        new FileCard(stores, memory, shelf, partitions),
        new TieChapters(stores, memory, shelf));
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
