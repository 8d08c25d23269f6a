package org.chapterhouse.publish.projection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.chapterhouse.events.ReadingStats;
import org.chapterhouse.publish.store.Change;
import org.chapterhouse.publish.store.FigureRow;
import org.chapterhouse.publish.store.FigureRow.Figure;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;

/** Reads {@code reading.stats}. */
final class StatsRecords implements TopicReader {

  private final Deserializer<ReadingStats> values;

  StatsRecords(Deserializer<ReadingStats> values) {
    this.values = values;
  }

  @Override
  public Change read(int partition, String key, byte @Nullable [] value)
      throws UnreadableRecordException {
    if (value == null) {
      return changes -> changes.figures().remove(key);
    }
    ReadingStats stats = values.deserialize(Topics.READING_STATS.name(), value);
    try {
      LocalDate day = LocalDate.parse(stats.getDay());
      FigureRow row = new FigureRow(key, stats.getChapterId(), day, figures(stats));
      return changes -> changes.figures().put(key, row);
    } catch (DateTimeException e) {
      throw new UnreadableRecordException("its day is none: " + stats.getDay(), e);
    }
  }

  private static List<Figure> figures(ReadingStats stats) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("opened", "", stats.getOpened()));
    figures.add(new Figure("finished", "", stats.getFinished()));
    stats
        .getSections()
        .forEach(each -> figures.add(new Figure("section", each.getSection(), each.getReaders())));
    stats
        .getVisible()
        .forEach(
            each ->
                figures.add(
                    new Figure("visible", Integer.toString(each.getSeconds()), each.getReaders())));
    stats
        .getCameFrom()
        .forEach(
            each -> figures.add(new Figure("came-from", each.getChapterId(), each.getReaders())));
    return figures;
  }
}
