package org.chapterhouse.track;

import com.typesafe.config.Config;
import java.time.Duration;
import java.util.List;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.runtime.SettingsException;
import org.chapterhouse.runtime.SiteSettings;
import org.chapterhouse.track.consent.Proofs;

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
 * @param textVersion version of that text
 * @param proofLifetime how long a proof is good for
 * @param lateAfter age over which an event is dropped
 * @param maxEvents events a request may carry
 * @param maxBodyBytes size over which a request is refused
 * @param relayBatch rows published in one transaction
 * @param relayInterval how often the relay looks for rows
 */
public record TrackSettings(
    KafkaSettings kafka,
    int partitions,
    short replication,
    DatabaseSettings database,
    int connections,
    List<String> languages,
    String textVersion,
    Duration proofLifetime,
    Duration lateAfter,
    int maxEvents,
    long maxBodyBytes,
    int relayBatch,
    Duration relayInterval) {

  /** The relay keeps one connection for its lock and uses another. */
  private static final int FEWEST_CONNECTIONS = 3;

  public TrackSettings {
    languages = List.copyOf(languages);
    if (proofLifetime.compareTo(Proofs.LONGEST) > 0 || proofLifetime.toSeconds() < 1) {
      throw new SettingsException(
          "track.proof.lifetime is " + proofLifetime + ": from 1 second to 15 minutes");
    }
    if (connections < FEWEST_CONNECTIONS) {
      throw new SettingsException(
          "track.database.connections is " + connections + ": at least " + FEWEST_CONNECTIONS);
    }
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
        track.getString("text-version"),
        track.getDuration("proof.lifetime"),
        track.getDuration("late-after"),
        track.getInt("max-events"),
        track.getBytes("max-body"),
        track.getInt("relay.batch"),
        track.getDuration("relay.interval"));
  }
}
