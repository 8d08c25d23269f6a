package org.chapterhouse.enrich.step;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.Reading;

/**
 * The chapters of this partition that are present, in full. What does not parse is not shelved: to
 * everything downstream it is as if removed, which keeps every view a function of the latest
 * revisions.
 */
final class Shelf {

  /** A chapter and the record it came in. */
  record Held(ChapterUpdated update, Chapter chapter) {}

  private final TaskStore<ChapterUpdated> store;
  private final ChapterReader reader;
  private final ParsedChapters parsed;

  Shelf(TaskStore<ChapterUpdated> store, ChapterReader reader, ParsedChapters parsed) {
    this.store = store;
    this.reader = reader;
    this.parsed = parsed;
  }

  /** Replaces what is held of the chapter; the answer says why it is not held, if it is not. */
  Shelved put(ChapterUpdated update) {
    String id = update.getChapterId();
    if (update.getState() == ChapterState.REMOVED) {
      take(id);
      return Shelved.gone("");
    }
    try {
      Reading reading = read(update);
      String complaint = complaint(update, reading);
      if (complaint.isEmpty()) {
        store.put(id, update);
        return Shelved.held(keep(update, reading.chapter().orElseThrow()));
      }
      take(id);
      return Shelved.gone(complaint);
    } catch (RuntimeException | StackOverflowError hostile) {
      // Text made to break a parser must not stop the shelf for everybody else.
      take(id);
      return Shelved.gone(id + " does not parse: " + hostile);
    }
  }

  private void take(String id) {
    store.delete(id);
    parsed.forget(id);
  }

  Optional<Held> find(String id) {
    ChapterUpdated update = store.get(id);
    if (update == null) {
      return Optional.empty();
    }
    return parsed
        .find(id, update.getPath(), update.getContentHash())
        .or(() -> read(update).chapter().map(chapter -> keep(update, chapter)))
        .map(chapter -> new Held(update, chapter));
  }

  boolean holds(String id) {
    return store.get(id) != null;
  }

  private Chapter keep(ChapterUpdated update, Chapter chapter) {
    parsed.keep(
        update.getChapterId(),
        update.getPath(),
        update.getContentHash(),
        chapter,
        update.getContent().remaining());
    return chapter;
  }

  private Reading read(ChapterUpdated update) {
    ByteBuffer content = update.getContent().duplicate();
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return reader.read(update.getPath(), bytes);
  }

  private static String complaint(ChapterUpdated update, Reading reading) {
    if (reading.chapter().isEmpty()) {
      return update.getChapterId() + " does not parse: " + reading.problems();
    }
    String found = reading.chapter().get().id().toString();
    return found.equals(update.getChapterId())
        ? ""
        : update.getChapterId() + " holds the text of " + found;
  }
}
