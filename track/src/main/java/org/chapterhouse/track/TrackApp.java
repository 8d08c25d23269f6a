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
import org.chapterhouse.track.store.AnalystRows;
import org.chapterhouse.track.store.ConsentStore;
import org.chapterhouse.track.store.EventStore;
import org.chapterhouse.track.store.OwnRecord;
import org.chapterhouse.track.store.TrackDatabase;
import org.chapterhouse.track.upkeep.Upkeep;
import org.jspecify.annotations.Nullable;

/** The tracking toggle: consent, reading events, the relay that publishes them, and the upkeep. */
public final class TrackApp implements App {

  private final TrackSettings settings;
  private final MeterRegistry metrics;
  private final Clock clock;
  private volatile @Nullable Running running;

  public TrackApp(TrackSettings settings, MeterRegistry metrics) {
    this(settings, metrics, Clock.systemUTC());
  }

  TrackApp(TrackSettings settings, MeterRegistry metrics, Clock clock) {
    this.settings = settings;
    this.metrics = metrics;
    this.clock = clock;
  }

  public static void main(String[] args) {
    StageLauncher.main(
        "track", (config, metrics) -> new TrackApp(TrackSettings.from(config), metrics));
  }

  /** What exists between start and close. */
  private record Running(
      TrackDatabase database, OutboxRelay relay, Upkeep upkeep, Tracking tracking) {}

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
      Running started = run(database);
      started.relay().start();
      started.upkeep().start();
      running = started;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private Running run(TrackDatabase database) {
    OutboxRelay relay = new OutboxRelay(database, settings.kafka().toProperties(), settings.pace());
    Upkeep upkeep =
        new Upkeep(
            database,
            settings.kafka().toProperties(),
            settings.times(),
            settings.upkeepInterval(),
            relay::wake,
            clock);
    return new Running(database, relay, upkeep, tracking(database, relay::wake));
  }

  private Tracking tracking(TrackDatabase database, Runnable outboxGrew) {
    byte[] secret = database.secret();
    ReaderKeys keys = new ReaderKeys(secret);
    ConsentStore consents = new ConsentStore(database, keys, settings.terms(), clock);
    EventCheck check = new EventCheck(settings.times().lateAfter(), clock);
    return new Tracking(
        consents,
        new EventStore(database, consents, check, keys, settings.mostADay()),
        new OwnRecord(database, consents),
        new Proofs(secret, settings.terms().proofLifetime(), clock),
        outboxGrew,
        metrics);
  }

  @Override
  public Routes routes() {
    return new ReadingRoutes(
        () -> Optional.ofNullable(running).map(Running::tracking),
        () -> Optional.ofNullable(running).map(each -> new AnalystRows(each.database())),
        new ReadingRoutes.ConsentText(settings.terms().textVersion(), settings.languages()),
        settings.limits(),
        metrics,
        clock);
  }

  /**
   * A relay or upkeep in trouble loses nothing: work waits in PostgreSQL, the stage stays ready.
   */
  @Override
  public Health health() {
    Running present = running;
    if (present == null) {
      return Health.starting("not started");
    }
    String trouble = present.relay().trouble();
    return new Health(Health.State.READY, trouble.isEmpty() ? present.upkeep().trouble() : trouble);
  }

  @Override
  public void close() {
    Running present = running;
    running = null;
    if (present != null) {
      present.upkeep().close();
      present.relay().close();
      present.database().close();
    }
  }
}
