package org.chapterhouse.enrich.stream;

import org.chapterhouse.enrich.step.EnrichTask;
import org.chapterhouse.enrich.wire.HostileRecordException;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.schemas.Topics;

/** Operator shelve-chapter: chapter.updated to the shelf and, as cards, to chapter.cards. */
final class ShelveChapterProcessor extends ShelveProcessor<ChapterUpdated> {

  ShelveChapterProcessor(StreamParts parts) {
    super(parts, parts.updateDecoder());
  }

  @Override
  String topic() {
    return Topics.CHAPTER_UPDATED.name();
  }

  @Override
  String shelve(EnrichTask task, ChapterUpdated update, long offset, ContextOutlet out) {
    return task.shelveChapter().shelve(update, offset, out).complaint();
  }

  @Override
  void passOver(EnrichTask task, long offset) {
    task.progress().shelved(offset);
  }

  @Override
  boolean isBulk(ChapterUpdated update) {
    return update.getBulk();
  }

  @Override
  void check(String key, ChapterUpdated update) throws HostileRecordException {
    if (!key.equals(update.getChapterId())) {
      throw new HostileRecordException("key " + key + " holds " + update.getChapterId());
    }
    if (update.getState() == ChapterState.UNKNOWN) {
      throw new HostileRecordException(key + " has a state this version does not know");
    }
    checkId(key);
    if (!update.getMovedTo().isEmpty()) {
      checkId(update.getMovedTo());
    }
  }

  private static void checkId(String id) throws HostileRecordException {
    try {
      ChapterId.parse(id);
    } catch (IllegalArgumentException e) {
      throw new HostileRecordException(String.valueOf(e.getMessage()), e);
    }
  }
}
