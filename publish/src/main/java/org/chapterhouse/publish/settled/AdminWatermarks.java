package org.chapterhouse.publish.settled;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.chapterhouse.publish.store.Share;

/** Asks the broker; all partitions with one request. */
public final class AdminWatermarks implements HighWatermarks {

  private final Admin admin;
  private final int partitions;

  /**
   * @param partitions of each topic asked about
   */
  public AdminWatermarks(Admin admin, int partitions) {
    this.admin = admin;
    this.partitions = partitions;
  }

  @Override
  public Map<Share, Long> of(Collection<String> topics) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (String topic : topics) {
      for (int partition = 0; partition < partitions; partition++) {
        asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
      }
    }
    return ask(asked).entrySet().stream()
        .collect(
            Collectors.toMap(
                end -> new Share(end.getKey().topic(), end.getKey().partition()),
                end -> end.getValue().offset()));
  }

  private Map<TopicPartition, ListOffsetsResultInfo> ask(Map<TopicPartition, OffsetSpec> asked) {
    try {
      return admin
          .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
          .all()
          .get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      throw new KafkaException("the broker does not say where its topics end", e.getCause());
    }
  }
}
