package planted.chapterhouse.publish.projection;

import java.sql.Timestamp;

/** Breaks a rule on purpose. */
public final class SpeaksSql {

  Timestamp time = new Timestamp(0);
}
