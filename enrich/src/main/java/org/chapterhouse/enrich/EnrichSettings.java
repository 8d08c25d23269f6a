package org.chapterhouse.enrich;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.time.Duration;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.runtime.SettingsException;
import org.chapterhouse.runtime.SiteSettings;

/**
 * Settings of the enrich stage, from the block {@code enrich} and those every stage shares.
 *
 * @param applicationId name of the Kafka Streams application; changelogs carry it
 * @param stateDirectory where the stores are kept; lost, they are restored from Kafka
 * @param threads stream threads of this process
 * @param partitions partitions of the topics, and so the number of tasks
 * @param replication replication factor of topics and changelogs
 * @param commitInterval longest time until what is done becomes visible
 * @param poll longest wait for records; also how late an idle thread's flush may come
 * @param freshFor an edit younger than this has somebody waiting for it
 * @param flushIdle how long the thread must be idle before what waits is recomputed
 * @param flushPatience how long it waits at most
 * @param flushBudget how long one flush of one task may take
 * @param flushTick how often a task looks whether there is something to flush or to report
 * @param heldBytes memory to keep what was read of chapters in, over all tasks, roughly
 */
public record EnrichSettings(
    KafkaSettings kafka,
    SiteSettings site,
    String applicationId,
    Path stateDirectory,
    int threads,
    int partitions,
    int replication,
    Duration commitInterval,
    Duration poll,
    Duration freshFor,
    Duration flushIdle,
    Duration flushPatience,
    Duration flushBudget,
    Duration flushTick,
    long heldBytes) {

  public EnrichSettings {
    if (threads < 1) {
      throw new SettingsException("enrich.threads is " + threads + ": at least 1 is needed");
    }
    if (flushTick.isZero() || flushTick.isNegative()) {
      throw new SettingsException("enrich.flush.tick is " + flushTick + ": it must be positive");
    }
  }

  public static EnrichSettings from(Config config) {
    Config enrich = config.getConfig("enrich");
    return new EnrichSettings(
        KafkaSettings.from(config),
        SiteSettings.from(config),
        enrich.getString("application.id"),
        Path.of(enrich.getString("state.dir")),
        enrich.getInt("threads"),
        config.getInt("kafka.partitions"),
        config.getInt("kafka.replication.factor"),
        enrich.getDuration("commit.interval"),
        enrich.getDuration("poll"),
        enrich.getDuration("fresh.for"),
        enrich.getDuration("flush.idle"),
        enrich.getDuration("flush.patience"),
        enrich.getDuration("flush.budget"),
        enrich.getDuration("flush.tick"),
        enrich.getBytes("held.bytes"));
  }
}
