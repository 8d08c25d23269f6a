package org.chapterhouse.publish.projection;

import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.Reading;
import org.chapterhouse.publish.store.Change;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Reads {@code chapter.updated}. */
final class ChapterRecords implements TopicReader {

  private final Deserializer<ChapterUpdated> values;
  private final ChapterReader chapters;

  ChapterRecords(Deserializer<ChapterUpdated> values, ChapterReader chapters) {
    this.values = values;
    this.chapters = chapters;
  }

  @Override
  public Change read(int partition, String id, byte @Nullable [] value)
      throws UnreadableRecordException {
    if (id.indexOf('/') < 1) {
      throw new UnreadableRecordException("the key '" + id + "' is no chapter id");
    }
    if (value == null) {
      return changes -> changes.chapters().remove(id);
    }
    ChapterRow row = rowOf(values.deserialize(Topics.CHAPTER_UPDATED.name(), value), id);
    return changes -> {
      changes.chapters().put(id, row);
      changes.owns(partition, id);
    };
  }

  private ChapterRow rowOf(ChapterUpdated event, String id) throws UnreadableRecordException {
    boolean present = event.getState() == ChapterState.PRESENT;
    if (!present && event.getState() != ChapterState.REMOVED) {
      throw new UnreadableRecordException("its state is " + event.getState());
    }
    byte[] content = bytesOf(event.getContent());
    return new ChapterRow(
        id,
        event.getPath(),
        present ? titleOf(event.getPath(), content) : "",
        present
            ? org.chapterhouse.publish.store.ChapterState.PRESENT
            : org.chapterhouse.publish.store.ChapterState.REMOVED,
        event.getRevision(),
        event.getSequence(),
        content,
        event.getContentHash(),
        event.getMovedTo(),
        event.getEditedAt(),
        event.getAuthor());
  }

  private String titleOf(String path, byte[] content) throws UnreadableRecordException {
    Reading reading = chapters.read(path, content);
    if (reading.chapter().isEmpty()) {
      throw new UnreadableRecordException(
          "its content is no chapter: "
              + reading.problems().stream()
                  .map(problem -> problem.line() + ":" + problem.column() + " " + problem.message())
                  .collect(Collectors.joining("; ")));
    }
    return reading.chapter().get().title();
  }

  private static byte[] bytesOf(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }
}
