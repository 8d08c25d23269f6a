package org.chapterhouse.publish.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.chapterhouse.publish.outbox.Relays;
import org.chapterhouse.publish.store.Epochs;
import org.chapterhouse.publish.store.Position;
import org.chapterhouse.publish.store.PositionStore;
import org.chapterhouse.publish.store.Share;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this instance owns: partition p of every topic at once. Whoever is assigned partitions
 * raises their epochs, so that the owner before can write no more, and reads on from the positions
 * in PostgreSQL. Used by the projection's thread only.
 */
final class Ownership implements ConsumerRebalanceListener {

  private static final Logger LOG = LoggerFactory.getLogger(Ownership.class);

  private final Consumer<byte[], byte[]> consumer;
  private final PositionStore positions;
  private final TopicIds topicIds;
  private final Relays relays;
  private final String owner;
  private final Map<TopicPartition, Long> reached = new HashMap<>();
  private Map<String, String> ids = Map.of();
  private Epochs held = Epochs.NONE;
  private boolean joined;

  Ownership(
      Consumer<byte[], byte[]> consumer,
      PositionStore positions,
      TopicIds topicIds,
      Relays relays,
      String owner) {
    this.consumer = consumer;
    this.positions = positions;
    this.topicIds = topicIds;
    this.relays = relays;
    this.owner = owner;
  }

  Epochs held() {
    return held;
  }

  /** Whether this instance knows what it owns, be it nothing. */
  boolean joined() {
    return joined;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    joined = true;
    if (assigned.isEmpty()) {
      return;
    }
    ids = topicIds.of(assigned.stream().map(TopicPartition::topic).collect(Collectors.toSet()));
    Epochs claimed = positions.claim(partitionsOf(assigned), owner);
    held = held.with(claimed);
    Map<Share, Position> stored = positions.all(); // after the claim: nobody moves them any more
    stored.values().forEach(this::checkTopic);
    List<TopicPartition> fresh = new ArrayList<>();
    for (TopicPartition each : assigned) {
      Position position = stored.get(new Share(each.topic(), each.partition()));
      if (position == null) {
        fresh.add(each);
      } else {
        consumer.seek(each, position.nextOffset());
        reached.put(each, position.nextOffset());
      }
    }
    consumer.beginningOffsets(fresh).forEach(consumer::seek);
    relays.own(claimed);
    LOG.info("owns partitions {} of the views", claimed.byPartition());
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    Set<Integer> left = partitionsOf(revoked);
    left.forEach(relays::leave);
    held = held.without(left);
    reached.keySet().removeAll(revoked);
  }

  /**
   * Positions of the partitions in which the consumer has come further, past transaction markers
   * too, than the views have.
   *
   * @param lastRecords offset of the last record that came from each partition
   */
  List<Position> moved(Map<TopicPartition, Long> lastRecords) {
    List<Position> moved = new ArrayList<>();
    for (TopicPartition each : consumer.assignment()) {
      long next = consumer.position(each);
      if (!Long.valueOf(next).equals(reached.get(each))) {
        moved.add(position(each, next, lastRecords.getOrDefault(each, -1L)));
      }
    }
    return moved;
  }

  Position position(TopicPartition partition, long next, long lastRecord) {
    Share share = new Share(partition.topic(), partition.partition());
    return new Position(share, ids.getOrDefault(partition.topic(), ""), next, lastRecord);
  }

  /** Takes note that the views have come so far. */
  void reached(List<Position> written) {
    for (Position each : written) {
      reached.put(
          new TopicPartition(each.share().topic(), each.share().partition()), each.nextOffset());
    }
  }

  private void checkTopic(Position stored) {
    String topic = stored.share().topic();
    String found = ids.getOrDefault(topic, stored.topicId());
    if (!found.equals(stored.topicId())) {
      throw new TopicReplacedException(topic, stored.topicId(), found);
    }
  }

  private static Set<Integer> partitionsOf(Collection<TopicPartition> partitions) {
    return partitions.stream()
        .map(TopicPartition::partition)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
