package org.chapterhouse.track;

import com.typesafe.config.Config;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.runtime.SettingsException;
import org.chapterhouse.runtime.SiteSettings;
import org.chapterhouse.track.consent.Proofs;
import org.chapterhouse.track.edge.EdgeLimits;
import org.chapterhouse.track.relay.OutboxRelay;
import org.chapterhouse.track.store.ConsentTerms;
import org.chapterhouse.track.upkeep.KeepingTimes;

/**
 * Settings of this stage: the blocks {@code kafka}, {@code database} and {@code site} all share,
 * and {@code track}.
 *
 * @param kafka where Kafka and the registry are
 * @param partitions {@code kafka.partitions}
 * @param replication {@code kafka.replication.factor}
 * @param database where PostgreSQL is
 * @param connections connections to it at most
 * @param languages languages the consent text is written in
 * @param terms what consent is good for
 * @param limits what the edge lets through
 * @param mostADay events of one reader that are stored in a day
 * @param times how long things are kept
 * @param pace how the relay works
 * @param upkeepInterval how often days are closed and old rows forgotten
 */
public record TrackSettings(
    KafkaSettings kafka,
    int partitions,
    short replication,
    DatabaseSettings database,
    int connections,
    List<String> languages,
    ConsentTerms terms,
    EdgeLimits limits,
    int mostADay,
    KeepingTimes times,
    OutboxRelay.Pace pace,
    Duration upkeepInterval) {

  /** The relay keeps one connection for its lock and uses another. */
  private static final int FEWEST_CONNECTIONS = 3;

  private static final Period LONGEST_IDS = Period.ofMonths(13);
  private static final Period LONGEST_EVENTS = Period.ofMonths(25);

  public TrackSettings {
    languages = List.copyOf(languages);
    Duration proofs = terms.proofLifetime();
    require(
        proofs.compareTo(Proofs.LONGEST) <= 0 && proofs.toSeconds() >= 1,
        "track.proof.lifetime is " + proofs + ": from 1 second to 15 minutes");
    require(
        connections >= FEWEST_CONNECTIONS,
        "track.database.connections is " + connections + ": at least " + FEWEST_CONNECTIONS);
    requireWithin(times, times.ids(), LONGEST_IDS, "track.keep.ids");
    requireWithin(times, times.events(), LONGEST_EVENTS, "track.keep.events");
  }

  public static TrackSettings from(Config config) {
    Config track = config.getConfig("track");
    return new TrackSettings(
        KafkaSettings.from(config),
        config.getInt("kafka.partitions"),
        (short) config.getInt("kafka.replication.factor"),
        DatabaseSettings.from(config),
        track.getInt("database.connections"),
        SiteSettings.from(config).languages(),
        new ConsentTerms(
            track.getString("text-version"),
            track.getPeriod("keep.ids"),
            track.getDuration("proof.lifetime")),
        limits(track),
        track.getInt("most-events-a-day"),
        new KeepingTimes(
            track.getDuration("late-after"),
            track.getDuration("close-after"),
            track.getPeriod("keep.ids"),
            track.getPeriod("keep.events")),
        new OutboxRelay.Pace(
            track.getInt("relay.batch"),
            track.getDuration("relay.interval"),
            track.getDuration("relay.close-segments-after")),
        track.getDuration("upkeep.interval"));
  }

  private static EdgeLimits limits(Config track) {
    return new EdgeLimits(
        track.getBytes("max-body"),
        track.getInt("max-events"),
        track.getInt("rate.per-minute"),
        Optional.of(track.getString("rate.client-header")).filter(name -> !name.isBlank()),
        Set.copyOf(track.getStringList("allowed-origins")));
  }

  /** Nobody is forgotten, and no event, before the figures of the day are closed for good. */
  private static void requireWithin(
      KeepingTimes times, Period found, Period longest, String setting) {
    // Months have 28 to 31 days; a day is only ever counted in favour of the reader.
    long days = found.toTotalMonths() * 31 + found.getDays();
    long most = longest.toTotalMonths() * 31;
    long fewest = times.lateAfter().plus(times.closeAfter()).toDays() + 2;
    require(
        days >= fewest && days <= most,
        setting
            + " is "
            + found
            + ": from "
            + fewest
            + " days to "
            + longest.toTotalMonths()
            + " months");
  }

  private static void require(boolean kept, String otherwise) {
    if (!kept) {
      throw new SettingsException(otherwise);
    }
  }
}
