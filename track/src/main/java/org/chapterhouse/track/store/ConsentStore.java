package org.chapterhouse.track.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.ReaderKeys;
import org.chapterhouse.track.consent.Refusal;
import org.chapterhouse.track.consent.RefusedException;
import org.jdbi.v3.core.Handle;

/** Who has opted in, and how that ends. */
public final class ConsentStore {

  private final TrackDatabase database;
  private final ReaderKeys keys;
  private final ConsentTerms terms;
  private final Clock clock;
  private final Withdrawal withdrawal;

  public ConsentStore(TrackDatabase database, ReaderKeys keys, ConsentTerms terms, Clock clock) {
    this(database, keys, terms, clock, new Withdrawal(terms.proofLifetime()));
  }

  ConsentStore(
      TrackDatabase database,
      ReaderKeys keys,
      ConsentTerms terms,
      Clock clock,
      Withdrawal withdrawal) {
    this.database = database;
    this.keys = keys;
    this.terms = terms;
    this.clock = clock;
    this.withdrawal = withdrawal;
  }

  /** Records that a new reader consents to the present text in a language. */
  public void give(ReaderId reader, String language) {
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into consent (reader, text_version, language, given_at)"
                        + " values (?, ?, ?, ?)",
                    keys.consent(reader),
                    terms.textVersion(),
                    language,
                    // PostgreSQL rounds to microseconds, which may be later than now.
                    clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC)));
  }

  /** Returns when the reader consents now; throws {@link RefusedException} otherwise. */
  public void require(ReaderId reader) {
    database.jdbi().useHandle(handle -> number(handle, reader));
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

  /** Number of a reader who consents now, without a lock: for looking only. */
  long number(Handle handle, ReaderId reader) {
    return handle
        .select(
            "select number, given_at, text_version, 0 as told from consent where reader = ?",
            keys.consent(reader))
        .map((row, context) -> ConsentRow.read(row))
        .findOne()
        .map(row -> valid(row).number())
        .orElseThrow(() -> new RefusedException(reasonFor(handle, reader)));
  }

  /**
   * The reader, who consents until the transaction ends: a withdrawal or another batch of the same
   * reader waits for it. Counts what the reader has told today.
   */
  LockedReader lock(Handle handle, ReaderId reader, int events) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    Optional<ConsentRow> row =
        handle
            .select(
                """
                update consent
                set told = case when told_on = :today then told + :events else :events end,
                    told_on = :today
                where reader = :reader
                returning number, given_at, text_version, told - :events as told
                """)
            .bind("today", today)
            .bind("events", events)
            .bind("reader", keys.consent(reader))
            .map((found, context) -> ConsentRow.read(found))
            .findOne();
    return row.map(this::valid)
        .map(valid -> new LockedReader(valid.number(), valid.givenAt(), valid.told()))
        .orElseThrow(() -> new RefusedException(reasonFor(handle, reader)));
  }

  private ConsentRow valid(ConsentRow row) {
    if (!terms.lasts(row.givenAt(), clock.instant())) {
      throw new RefusedException(Refusal.CONSENT_EXPIRED);
    }
    if (!row.textVersion().equals(terms.textVersion())) {
      throw new RefusedException(Refusal.CONSENT_OUTDATED);
    }
    return row;
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

  private record ConsentRow(long number, Instant givenAt, String textVersion, int told) {

    static ConsentRow read(ResultSet row) throws SQLException {
      return new ConsentRow(
          row.getLong("number"),
          row.getObject("given_at", OffsetDateTime.class).toInstant(),
          row.getString("text_version"),
          row.getInt("told"));
    }
  }
}
