package org.chapterhouse.publish;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.publish.outbox.ReceiptProducers;
import org.chapterhouse.publish.outbox.Relays;
import org.chapterhouse.publish.projection.BatchSink;
import org.chapterhouse.publish.projection.DeadLetters;
import org.chapterhouse.publish.projection.Projection;
import org.chapterhouse.publish.projection.RecordReader;
import org.chapterhouse.publish.projection.TopicIds;
import org.chapterhouse.publish.projection.ViewConsumers;
import org.chapterhouse.publish.store.OutboxStore;
import org.chapterhouse.publish.store.PositionStore;
import org.chapterhouse.publish.store.PublishDatabase;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.ViewStore;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.schemas.AvroSerdes;

/** A projection whose sink the test chooses, so that it can freeze, crash or cheat. */
public final class Instance implements AutoCloseable {

  private final PublishDatabase database;
  private final Admin admin;
  private final DeadLetters deadLetters;
  private final Projection projection;

  /**
   * @param maxPollInterval after which the group gives a frozen instance's partitions away
   * @param sink made of the one that writes the views
   */
  public Instance(
      PublishHouse house, String name, Duration maxPollInterval, UnaryOperator<BatchSink> sink) {
    Map<String, Object> clients = house.servers().kafkaProperties();
    AvroSerdes serdes = new AvroSerdes(clients);
    database = PublishDatabase.open(house.database(), 8, new SimpleMeterRegistry());
    admin = Admin.create(clients);
    deadLetters = new DeadLetters(clients);
    projection =
        new Projection(
            ViewConsumers.make(clients, "test-publish", Duration.ofSeconds(6), maxPollInterval),
            new RecordReader(serdes, new ChapterReader(SiteRules.standard())),
            sink.apply(new ViewStore(database)::apply),
            new PositionStore(database),
            TopicIds.askedOf(admin),
            deadLetters,
            new Relays(
                new OutboxStore(database),
                new ReceiptProducers(clients, serdes.of(PublishReceipt.class).serializer())),
            name);
    projection.start();
  }

  public PublishDatabase database() {
    return database;
  }

  public Health health() {
    return projection.health();
  }

  public boolean shows(String chapter, long revision) {
    return new ReadStore(database)
        .ask(views -> views.chapter(chapter))
        .filter(row -> row.revision() == revision)
        .isPresent();
  }

  @Override
  public void close() {
    projection.close();
    deadLetters.close();
    admin.close();
    database.close();
  }
}
