package org.chapterhouse.track.store;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.EventCheck;
import org.chapterhouse.track.consent.MovableClock;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.ReaderKeys;
import org.chapterhouse.track.consent.ReadingStep;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** Stores on a database of their own, and what readers do with them. */
public final class Readers implements AutoCloseable {

  private static final Duration PROOF_LIFETIME = Duration.ofMinutes(15);
  private static final ConsentTerms TERMS =
      new ConsentTerms("2", Period.ofMonths(13), PROOF_LIFETIME);
  private static final int MOST_A_DAY = 5000;
  private static final UUID VISIT = UUID.randomUUID();

  private final MovableClock clock = new MovableClock(Instant.now());
  private final TrackDatabase database = TrackDatabase.open(TestServers.newDatabase(), 6);
  private final ReaderKeys keys = new ReaderKeys(database.secret());
  private final ConsentStore consents;
  private final EventStore events;

  public Readers() {
    this(new Withdrawal(PROOF_LIFETIME));
  }

  /** With a fault planted: withdrawals leave out one of their parts. */
  public static Readers whoseWithdrawalsForget(String part) {
    return new Readers(
        new Withdrawal(
            PROOF_LIFETIME, EnumSet.complementOf(EnumSet.of(Withdrawal.Part.valueOf(part)))));
  }

  /**
   * Lets the process die before the statement of that number, counted from 1, of whatever is done
   * next; its transaction never commits.
   */
  public void crashAtStatement(int number) {
    AtomicInteger left = new AtomicInteger(number);
    setLogger(
        new SqlLogger() {
          @Override
          public void logBeforeExecution(StatementContext context) {
            if (left.decrementAndGet() == 0) {
              throw new PlannedCrash();
            }
          }
        });
  }

  public void crashNoMore() {
    setLogger(SqlLogger.NOP_SQL_LOGGER);
  }

  private void setLogger(SqlLogger logger) {
    database.jdbi().getConfig(SqlStatements.class).setSqlLogger(logger);
  }

  /** The end of a process, as planned by a test. */
  public static final class PlannedCrash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Readers(Withdrawal withdrawal) {
    consents = new ConsentStore(database, keys, TERMS, clock, withdrawal);
    events =
        new EventStore(
            database, consents, new EventCheck(Duration.ofHours(24), clock), keys, MOST_A_DAY);
  }

  public ReaderId optIn() {
    ReaderId reader = ReaderId.random();
    consents.give(reader, "en");
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
    return tell(reader, new ClaimedEvent(id, chapter, ReadingStep.opened(""), clock.instant()));
  }

  public BatchReceipt tell(ReaderId reader, ClaimedEvent... told) {
    return events.store(reader, VISIT, List.of(told));
  }

  /** An event of now. */
  public ClaimedEvent now(String chapter, ReadingStep step) {
    return new ClaimedEvent(UUID.randomUUID(), chapter, step, clock.instant());
  }

  public void renew(ReaderId reader) {
    consents.require(reader);
  }

  OwnRecord own() {
    return new OwnRecord(database, consents);
  }

  public ErasureReceipt optOut(ReaderId reader) {
    return consents.withdraw(reader);
  }

  public MovableClock clock() {
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
