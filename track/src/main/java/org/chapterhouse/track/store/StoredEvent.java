package org.chapterhouse.track.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.chapterhouse.events.ReadingKind;
import org.chapterhouse.track.consent.ReadingStep;

/**
 * An event as it is kept and published; names nobody.
 *
 * @param chapter chapter it happened in
 * @param step what happened
 * @param minute whole minutes since 1970
 * @param visit token of the visit
 */
public record StoredEvent(String chapter, ReadingStep step, long minute, UUID visit) {

  static StoredEvent read(ResultSet row) throws SQLException {
    return new StoredEvent(
        row.getString("chapter"),
        new ReadingStep(
            ReadingKind.valueOf(row.getString("kind")),
            row.getString("section"),
            row.getInt("dwell"),
            row.getString("came_from")),
        row.getLong("minute"),
        row.getObject("visit", UUID.class));
  }
}
