package org.chapterhouse.enrich.step;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.linking.mention.ShelfWords;
import org.chapterhouse.linking.words.Analyses;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.Reading;

/**
 * The chapters of this partition that are present, in full. What does not parse stands there too,
 * for the rules of reading may change; but to everything downstream it is as if removed, which
 * keeps every view a function of the latest revisions.
 */
final class Shelf {

  private final TaskStore<ChapterUpdated> store;
  private final ChapterReader reader;
  private final HeldChapters held;
  private final SharedCards shared;
  private final Analyses analyses = new Analyses();
  private final ShelfWords words = new ShelfWords();

  Shelf(
      TaskStore<ChapterUpdated> store,
      ChapterReader reader,
      HeldChapters held,
      SharedCards shared) {
    this.store = store;
    this.reader = reader;
    this.held = held;
    this.shared = shared;
    each(id -> reread(id).flatMap(again -> again.shelved().held()).ifPresent(this::index));
  }

  private void index(Held text) {
    words.put(text.text().card().id(), text.text().prose());
  }

  /** The words of all chapters here. */
  ShelfWords words() {
    return words;
  }

  /** Replaces what is held of the chapter; the answer says why it is not held, if it is not. */
  Shelved put(ChapterUpdated update) {
    String id = update.getChapterId();
    held.forget(id);
    if (update.getState() == ChapterState.REMOVED) {
      store.delete(id);
      words.remove(ChapterId.parse(id));
      return Shelved.gone("");
    }
    store.put(id, update);
    Shelved shelved = keep(update);
    shelved.held().ifPresentOrElse(this::index, () -> words.remove(ChapterId.parse(id)));
    return shelved;
  }

  /** What the chapter says; empty when it is not here, or unreadable. */
  Optional<Held> find(String id) {
    Optional<Held> known = held.find(id);
    return known.isPresent() ? known : reread(id).flatMap(again -> again.shelved().held());
  }

  /** A chapter read once more, from its bytes. */
  record Again(ChapterUpdated update, Shelved shelved) {}

  /** Reads the chapter once more; empty when it is not here. */
  Optional<Again> reread(String id) {
    ChapterUpdated update = store.get(id);
    return update == null ? Optional.empty() : Optional.of(new Again(update, keep(update)));
  }

  /** Names every chapter here, unreadable ones too. */
  void each(Consumer<String> visitor) {
    store.scan("", (id, update) -> visitor.accept(id));
  }

  private Shelved keep(ChapterUpdated update) {
    Shelved shelved = read(update);
    shelved.held().ifPresent(read -> held.keep(update.getChapterId(), read));
    return shelved;
  }

  private Shelved read(ChapterUpdated update) {
    String id = update.getChapterId();
    try {
      ByteBuffer content = update.getContent().duplicate();
      byte[] bytes = new byte[content.remaining()];
      content.get(bytes);
      Reading reading = reader.read(update.getPath(), bytes);
      String complaint = complaint(id, reading);
      return complaint.isEmpty()
          ? Shelved.of(held(update, reading.chapter().orElseThrow()))
          : Shelved.gone(complaint);
    } catch (RuntimeException | StackOverflowError hostile) {
      // Text made to break a parser must not stop the shelf for everybody else.
      return Shelved.gone(id + " does not parse: " + hostile);
    }
  }

  private Held held(ChapterUpdated update, Chapter chapter) {
    return Held.of(update, chapter, analyses.of(chapter.id().language()), shared);
  }

  private static String complaint(String id, Reading reading) {
    if (reading.chapter().isEmpty()) {
      return id + " does not parse: " + reading.problems();
    }
    String found = reading.chapter().get().id().toString();
    return found.equals(id) ? "" : id + " holds the text of " + found;
  }
}
