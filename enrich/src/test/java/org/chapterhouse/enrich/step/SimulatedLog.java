package org.chapterhouse.enrich.step;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecordBase;
import org.chapterhouse.cards.CardOrigin;
import org.chapterhouse.enrich.audit.Views;
import org.chapterhouse.enrich.record.AvroBytes;
import org.chapterhouse.events.AssetUpdated;
import org.chapterhouse.events.ChapterCard;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.events.EnrichProgress;
import org.jspecify.annotations.Nullable;

/** The topics, as readers of committed records see them. */
final class SimulatedLog {

  /** A card's record; a null card is a tombstone. */
  record CardRecord(String key, @Nullable ChapterCard card, CardOrigin origin) {}

  private static final int EVERY_TENTH = 10;

  private final List<List<ChapterUpdated>> updated;
  private final List<List<AssetUpdated>> assets;
  private final List<List<CardRecord>> cards;
  private final Views views = Views.empty();
  private final Map<Integer, EnrichProgress> progress = new TreeMap<>();
  private final SharedCards sharedCards = new SharedCards();
  private int cardsWritten;

  SimulatedLog(int partitions) {
    updated = lists(partitions);
    assets = lists(partitions);
    cards = lists(partitions);
  }

  private static <T> List<List<T>> lists(int count) {
    return IntStream.range(0, count).<List<T>>mapToObj(any -> new ArrayList<>()).toList();
  }

  static int partitionOf(String key, int partitions) {
    return Math.floorMod(key.hashCode(), partitions);
  }

  void addUpdate(ChapterUpdated update) {
    updated.get(partitionOf(update.getChapterId(), updated.size())).add(update);
  }

  void addAsset(AssetUpdated update) {
    assets.get(partitionOf(update.getPath(), assets.size())).add(update);
  }

  List<AssetUpdated> assets(int partition) {
    return assets.get(partition);
  }

  void addCard(CardRecord card, Faults faults) {
    cardsWritten++;
    int missing = faults.dropsCards() && cardsWritten % EVERY_TENTH == 0 ? 0 : -1;
    for (int partition = 0; partition < cards.size(); partition++) {
      if (partition != missing) {
        cards.get(partition).add(card);
      }
    }
  }

  List<ChapterUpdated> updated(int partition) {
    return updated.get(partition);
  }

  List<CardRecord> cards(int partition) {
    return cards.get(partition);
  }

  /** Not in any topic; it lives as long as the process the tasks share. */
  SharedCards sharedCards() {
    return sharedCards;
  }

  Views views() {
    return views;
  }

  void write(Map<String, ByteBuffer> topic, String key, @Nullable SpecificRecordBase record) {
    if (record == null) {
      topic.remove(key);
    } else {
      topic.put(key, ByteBuffer.wrap(AvroBytes.of(record)));
    }
  }

  void report(EnrichProgress reported) {
    progress.put(reported.getPartition(), reported);
  }

  Map<Integer, EnrichProgress> progress() {
    return progress;
  }
}
