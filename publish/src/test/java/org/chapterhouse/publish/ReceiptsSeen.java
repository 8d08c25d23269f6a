package org.chapterhouse.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.publish.tail.Tail;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Topics;

/** Every receipt in {@code chapter.published}, as a reader of committed records sees them. */
public final class ReceiptsSeen implements AutoCloseable {

  private final List<ConsumerRecord<String, PublishReceipt>> seen =
      Collections.synchronizedList(new ArrayList<>());
  private final Tail<PublishReceipt> tail;

  public ReceiptsSeen(Map<String, Object> clientProperties) {
    tail =
        new Tail<>(
            clientProperties,
            Topics.CHAPTER_PUBLISHED.name(),
            Tail.Start.BEGINNING,
            new AvroSerdes(clientProperties).of(PublishReceipt.class).deserializer(),
            seen::add);
    tail.start();
  }

  /** Receipts of one chapter, in the order they came. */
  public List<PublishReceipt> of(String chapter) {
    return List.copyOf(seen).stream()
        .filter(record -> record.key().equals(chapter))
        .map(ConsumerRecord::value)
        .toList();
  }

  @Override
  public void close() {
    tail.close();
  }
}
