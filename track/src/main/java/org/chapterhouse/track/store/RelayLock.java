package org.chapterhouse.track.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The right to relay, held by one session of PostgreSQL at a time and lost with that session. It
 * only keeps relays from displacing each other; what keeps a displaced one from doing harm is the
 * fence of its Kafka transactions.
 */
public final class RelayLock implements AutoCloseable {

  private static final long KEY = 0x747261636bL; // "track"
  private static final int ANSWER_WITHIN_SECONDS = 2;

  private final Connection session;

  private RelayLock(Connection session) {
    this.session = session;
  }

  /** Takes the lock; empty while another relay holds it. */
  public static Optional<RelayLock> tryTake(TrackDatabase database) {
    try {
      Connection session = database.session();
      if (ask(session, "select pg_try_advisory_lock(?)")) {
        return Optional.of(new RelayLock(session));
      }
      session.close();
      return Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot ask PostgreSQL for the relay's lock", e);
    }
  }

  /** Whether the session that holds the lock still lives. */
  public boolean isHeld() {
    try {
      return session.isValid(ANSWER_WITHIN_SECONDS);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot ask PostgreSQL for the relay's session", e);
    }
  }

  /** Gives the lock back; a session that has died has given it back already. */
  @Override
  public void close() {
    try (Connection last = session) {
      if (last.isValid(ANSWER_WITHIN_SECONDS)) {
        ask(last, "select pg_advisory_unlock(?)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot give the relay's lock back", e);
    }
  }

  private static boolean ask(Connection session, String sql) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
