package org.chapterhouse.track.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.ReaderKeys;
import org.chapterhouse.track.consent.Refusal;
import org.chapterhouse.track.consent.RefusedException;
import org.jdbi.v3.core.Handle;

/** Who has opted in, and how that ends. */
public final class ConsentStore {

  private final TrackDatabase database;
  private final ReaderKeys keys;
  private final Clock clock;
  private final Withdrawal withdrawal;

  /**
   * @param proofLifetime how long the last proof of a withdrawn reader may still be shown
   */
  public ConsentStore(
      TrackDatabase database, ReaderKeys keys, Duration proofLifetime, Clock clock) {
    this(database, keys, clock, new Withdrawal(proofLifetime));
  }

  ConsentStore(TrackDatabase database, ReaderKeys keys, Clock clock, Withdrawal withdrawal) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
    this.withdrawal = withdrawal;
  }

  /** Records that a new reader consents to a version of the text in a language. */
  public void give(ReaderId reader, String textVersion, String language) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into consent (reader, text_version, language, given_at)"
                        + " values (?, ?, ?, ?)",
                    keys.consent(reader),
                    textVersion,
                    language,
                    // PostgreSQL rounds to microseconds, which may be later than now.
                    clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)));
  }

  /** Returns when the reader consents now; throws {@link RefusedException} otherwise. */
  public void require(ReaderId reader) {
    database.jdbi().useHandle(handle -> lock(handle, reader));
  }

  /** Erases all there is about the reader, in one transaction; nothing to erase is no error. */
  public ErasureReceipt withdraw(ReaderId reader) {
    return database
        .jdbi()
        .inTransaction(
            handle ->
                withdrawal.erase(
                    handle, keys.consent(reader), keys.withdrawn(reader), clock.instant()));
  }

  /** When the reader consented; until the transaction ends, no withdrawal can come between. */
  Instant lock(Handle handle, ReaderId reader) {
    return handle
        .select("select given_at from consent where reader = ? for share", keys.consent(reader))
        .mapTo(OffsetDateTime.class)
        .findOne()
        .map(OffsetDateTime::toInstant)
        .orElseThrow(() -> new RefusedException(reasonFor(handle, reader)));
  }

  byte[] key(ReaderId reader) {
    return keys.consent(reader);
  }

  private Refusal reasonFor(Handle handle, ReaderId reader) {
    boolean withdrawn =
        handle
            .select(
                "select exists (select from withdrawn where reader = ?)", keys.withdrawn(reader))
            .mapTo(boolean.class)
            .one();
    return withdrawn ? Refusal.CONSENT_WITHDRAWN : Refusal.CONSENT_UNKNOWN;
  }
}
