package org.chapterhouse.publish.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.events.PublishReceipt;

/** Makes the producer of a partition's relay; a new one fences the one before. */
public final class ReceiptProducers {

  private final Map<String, Object> clientProperties;
  private final Serializer<PublishReceipt> receipts;

  /**
   * @param clientProperties of any Kafka client
   */
  public ReceiptProducers(
      Map<String, Object> clientProperties, Serializer<PublishReceipt> receipts) {
    this.clientProperties = Map.copyOf(clientProperties);
    this.receipts = receipts;
  }

  Producer<String, PublishReceipt> of(int partition) {
    Map<String, Object> configuration = new HashMap<>(clientProperties);
    configuration.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "publish-outbox-" + partition);
    // A relay that dies inside a transaction holds back every reader until this has passed.
    configuration.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    configuration.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L << 20);
    return new KafkaProducer<>(configuration, new StringSerializer(), receipts);
  }
}
