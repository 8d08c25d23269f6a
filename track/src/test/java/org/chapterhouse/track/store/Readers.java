package org.chapterhouse.track.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.EventCheck;
import org.chapterhouse.track.consent.MovableClock;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.ReaderKeys;

/** Stores on a database of their own, and what readers do with them. */
public final class Readers implements AutoCloseable {

  private static final Duration PROOF_LIFETIME = Duration.ofMinutes(15);
  private static final UUID VISIT = UUID.randomUUID();

  private final MovableClock clock = new MovableClock(Instant.now());
  private final TrackDatabase database = TrackDatabase.open(TestServers.newDatabase(), 6);
  private final ReaderKeys keys = new ReaderKeys(database.secret());
  private final ConsentStore consents;
  private final EventStore events;

  public Readers() {
    this(new Withdrawal(PROOF_LIFETIME));
  }

  Readers(Withdrawal withdrawal) {
    consents = new ConsentStore(database, keys, clock, withdrawal);
    events = new EventStore(database, consents, new EventCheck(Duration.ofHours(24), clock));
  }

  public ReaderId optIn() {
    ReaderId reader = ReaderId.random();
    consents.give(reader, "1", "en");
    return reader;
  }

  /** Opens a chapter; returns the event's id. */
  public UUID open(ReaderId reader, String chapter) {
    UUID id = UUID.randomUUID();
    open(reader, chapter, id);
    return id;
  }

  /** Opens a chapter so many times; returns the events' ids. */
  public List<UUID> openMany(ReaderId reader, int times) {
    return Stream.generate(() -> open(reader, "en/often")).limit(times).toList();
  }

  BatchReceipt open(ReaderId reader, String chapter, UUID id) {
    return events.store(reader, VISIT, List.of(new ClaimedEvent(id, chapter, clock.instant())));
  }

  public ErasureReceipt optOut(ReaderId reader) {
    return consents.withdraw(reader);
  }

  MovableClock clock() {
    return clock;
  }

  public TrackDatabase database() {
    return database;
  }

  public Tables tables() {
    return new Tables(database);
  }

  @Override
  public void close() {
    database.close();
  }
}
