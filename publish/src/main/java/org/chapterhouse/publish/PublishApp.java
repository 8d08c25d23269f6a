package org.chapterhouse.publish;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.chapterhouse.events.EnrichProgress;
import org.chapterhouse.events.PublishReceipt;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.publish.graph.GraphAnalyst;
import org.chapterhouse.publish.http.PublishRoutes;
import org.chapterhouse.publish.live.LiveFeed;
import org.chapterhouse.publish.outbox.ReceiptProducers;
import org.chapterhouse.publish.outbox.Relays;
import org.chapterhouse.publish.projection.BatchSink;
import org.chapterhouse.publish.projection.DeadLetters;
import org.chapterhouse.publish.projection.Projection;
import org.chapterhouse.publish.projection.RecordReader;
import org.chapterhouse.publish.projection.TopicIds;
import org.chapterhouse.publish.projection.ViewConsumers;
import org.chapterhouse.publish.search.Indexer;
import org.chapterhouse.publish.search.SearchRows;
import org.chapterhouse.publish.settled.AdminWatermarks;
import org.chapterhouse.publish.settled.ProgressBoard;
import org.chapterhouse.publish.settled.Settlement;
import org.chapterhouse.publish.settled.Signal;
import org.chapterhouse.publish.store.GraphFactTables;
import org.chapterhouse.publish.store.OutboxStore;
import org.chapterhouse.publish.store.PositionStore;
import org.chapterhouse.publish.store.PositionWatch;
import org.chapterhouse.publish.store.PublishDatabase;
import org.chapterhouse.publish.store.ReadStore;
import org.chapterhouse.publish.store.SearchIndex;
import org.chapterhouse.publish.store.SearchQueue;
import org.chapterhouse.publish.store.ViewStore;
import org.chapterhouse.publish.tail.Tail;
import org.chapterhouse.runtime.App;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.runtime.StageLauncher;
import org.chapterhouse.runtime.http.Routes;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.TopicCatalogue;
import org.chapterhouse.schemas.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The publish stage: views in PostgreSQL, the site and the read API, word of what is readable. */
public final class PublishApp implements App {

  private static final Logger LOG = LoggerFactory.getLogger(PublishApp.class);

  private final PublishSettings settings;
  private final Map<String, Object> clients;
  private final Signal signal = new Signal();
  private final ProgressBoard progress = new ProgressBoard(signal);
  private final LiveFeed feed = new LiveFeed();
  private final ChapterReader chapters;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final PublishDatabase database;
  private final PositionStore positions;
  private final Admin admin;
  private final PublishRoutes routes;
  private final Indexer indexer;
  private final GraphAnalyst analyst;
  private @Nullable Projection projection;

  public PublishApp(PublishSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.clients = settings.kafka().toProperties();
    this.chapters =
        new ChapterReader(
            new SiteRules(settings.site().languages(), settings.site().linkPrefixes()));
    this.database = opened(PublishDatabase.open(settings.database(), settings.poolSize(), metrics));
    this.positions = new PositionStore(database);
    this.indexer = new Indexer(new SearchIndex(database), new SearchRows(chapters));
    this.analyst = new GraphAnalyst(new GraphFactTables(database));
    this.admin = opened(Admin.create(clients));
    this.routes = opened(publishRoutes());
  }

  /** Runs the stage as a process of its own. */
  public static void main(String[] arguments) {
    StageLauncher.main(
        "publish", (config, metrics) -> new PublishApp(PublishSettings.from(config), metrics));
  }

  private PublishRoutes publishRoutes() {
    Settlement settlement =
        new Settlement(
            settings.partitions(),
            new AdminWatermarks(admin, settings.partitions()),
            positions::all,
            new SearchQueue(database),
            progress,
            signal);
    return new PublishRoutes(
        settings.site(),
        new ReadStore(database),
        chapters,
        settlement,
        feed,
        settings.readersWentOn());
  }

  @Override
  public String name() {
    return "publish";
  }

  @Override
  public Routes routes() {
    return routes;
  }

  @Override
  public void start() {
    new TopicCatalogue(settings.partitions(), (short) settings.replication()).ensure(admin);
    AvroSerdes serdes = new AvroSerdes(clients);
    opened(new PositionWatch(database, signal::pulse)).start();
    opened(
            new Tail<>(
                clients,
                Topics.ENRICH_PROGRESS.name(),
                Tail.Start.BEGINNING,
                serdes.of(EnrichProgress.class).deserializer(),
                record -> progress.hear(record.key(), record.value())))
        .start();
    opened(
            new Tail<>(
                clients,
                Topics.CHAPTER_PUBLISHED.name(),
                Tail.Start.NOW,
                serdes.of(PublishReceipt.class).deserializer(),
                record -> feed.hear(record.partition(), record.value())))
        .start();
    opened(indexer).start();
    opened(analyst).start();
    Projection started = projection(serdes);
    projection = started;
    started.start();
  }

  private Projection projection(AvroSerdes serdes) {
    Relays relays =
        new Relays(
            new OutboxStore(database),
            new ReceiptProducers(clients, serdes.of(PublishReceipt.class).serializer()));
    return opened(
        new Projection(
            ViewConsumers.make(
                clients, settings.group(), settings.sessionTimeout(), settings.maxPollInterval()),
            new RecordReader(serdes, chapters),
            indexed(new ViewStore(database)::apply),
            positions,
            TopicIds.askedOf(admin),
            opened(new DeadLetters(clients)),
            relays,
            UUID.randomUUID().toString()));
  }

  private BatchSink indexed(BatchSink views) {
    return (changes, positions, held) -> {
      int receipts = views.apply(changes, positions, held);
      indexer.wake();
      analyst.wake();
      return receipts;
    };
  }

  @Override
  public Health health() {
    return projection == null ? Health.starting("not started yet") : projection.health();
  }

  private <T extends AutoCloseable> T opened(T resource) {
    opened.push(resource);
    return resource;
  }

  /** Closes what was opened, the last first. */
  @Override
  public void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        LOG.warn("publish did not stop cleanly", e);
      }
    }
  }
}
