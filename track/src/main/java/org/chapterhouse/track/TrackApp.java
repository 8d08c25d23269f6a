package org.chapterhouse.track;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.chapterhouse.runtime.App;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.runtime.StageLauncher;
import org.chapterhouse.runtime.http.Routes;
import org.chapterhouse.schemas.Contract;
import org.chapterhouse.schemas.TopicCatalogue;
import org.chapterhouse.track.consent.EventCheck;
import org.chapterhouse.track.consent.Proofs;
import org.chapterhouse.track.consent.ReaderKeys;
import org.chapterhouse.track.http.ReadingRoutes;
import org.chapterhouse.track.reading.Tracking;
import org.chapterhouse.track.relay.OutboxRelay;
import org.chapterhouse.track.store.ConsentStore;
import org.chapterhouse.track.store.EventStore;
import org.chapterhouse.track.store.TrackDatabase;
import org.jspecify.annotations.Nullable;

/** The tracking toggle: consent, reading events, and the relay that publishes them. */
public final class TrackApp implements App {

  private final TrackSettings settings;
  private final MeterRegistry metrics;
  private final Clock clock = Clock.systemUTC();
  private volatile @Nullable Running running;

  public TrackApp(TrackSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  public static void main(String[] args) {
    StageLauncher.main(
        "track", (config, metrics) -> new TrackApp(TrackSettings.from(config), metrics));
  }

  /** What exists between start and close. */
  private record Running(TrackDatabase database, OutboxRelay relay, Tracking tracking) {}

  @Override
  public String name() {
    return "track";
  }

  @Override
  public void start() {
    Contract.establish(
        settings.kafka().toProperties(),
        new TopicCatalogue(settings.partitions(), settings.replication()));
    TrackDatabase database = TrackDatabase.open(settings.database(), settings.connections());
    try {
      running = run(database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private Running run(TrackDatabase database) {
    byte[] secret = database.secret();
    ConsentStore consents =
        new ConsentStore(database, new ReaderKeys(secret), settings.proofLifetime(), clock);
    EventStore events =
        new EventStore(database, consents, new EventCheck(settings.lateAfter(), clock));
    OutboxRelay relay =
        new OutboxRelay(
            database,
            settings.kafka().toProperties(),
            settings.relayBatch(),
            settings.relayInterval());
    Proofs proofs = new Proofs(secret, settings.proofLifetime(), clock);
    Tracking tracking = new Tracking(consents, events, proofs, relay::wake, metrics);
    relay.start();
    return new Running(database, relay, tracking);
  }

  @Override
  public Routes routes() {
    return new ReadingRoutes(
        () -> Optional.ofNullable(running).map(Running::tracking),
        new ReadingRoutes.ConsentText(settings.textVersion(), settings.languages()),
        settings.maxBodyBytes(),
        settings.maxEvents(),
        clock);
  }

  /** A relay in trouble loses nothing: events wait in the outbox, so the stage stays ready. */
  @Override
  public Health health() {
    Running present = running;
    return present == null
        ? Health.starting("not started")
        : new Health(Health.State.READY, present.relay().trouble());
  }

  @Override
  public void close() {
    Running present = running;
    running = null;
    if (present != null) {
      present.relay().close();
      present.database().close();
    }
  }
}
