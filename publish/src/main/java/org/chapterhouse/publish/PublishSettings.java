package org.chapterhouse.publish;

import com.typesafe.config.Config;
import java.time.Duration;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.runtime.SettingsException;
import org.chapterhouse.runtime.SiteSettings;

/**
 * Settings of the publish stage, from the block {@code publish} and those every stage shares.
 *
 * @param partitions of every topic but those of edits and decisions
 * @param replication replicas of topics that have to be made
 * @param group consumer group in which instances share the partitions
 * @param sessionTimeout after which a silent instance loses its partitions
 * @param maxPollInterval after which an instance stuck in a batch loses its partitions
 * @param readersWentOn whether chapters show where their readers went on to, by published figures
 * @param poolSize most connections to PostgreSQL at one time, but for one more that listens
 */
public record PublishSettings(
    KafkaSettings kafka,
    DatabaseSettings database,
    SiteSettings site,
    int partitions,
    int replication,
    String group,
    Duration sessionTimeout,
    Duration maxPollInterval,
    boolean readersWentOn,
    int poolSize) {

  public PublishSettings {
    if (poolSize < 2) {
      throw new SettingsException("publish.pool.size is " + poolSize + ": at least 2 are needed");
    }
    if (sessionTimeout.isZero() || sessionTimeout.isNegative()) {
      throw new SettingsException(
          "publish.session.timeout is " + sessionTimeout + ": it must be positive");
    }
  }

  public static PublishSettings from(Config config) {
    Config publish = config.getConfig("publish");
    return new PublishSettings(
        KafkaSettings.from(config),
        DatabaseSettings.from(config),
        SiteSettings.from(config),
        config.getInt("kafka.partitions"),
        config.getInt("kafka.replication.factor"),
        publish.getString("group"),
        publish.getDuration("session.timeout"),
        publish.getDuration("max.poll.interval"),
        publish.getBoolean("readers-went-on"),
        publish.getInt("pool.size"));
  }
}
