package org.chapterhouse.ingest;

import com.typesafe.config.Config;
import java.nio.file.Path;
import org.chapterhouse.ingest.edge.EdgeSettings;
import org.chapterhouse.ingest.edge.PaceSettings;
import org.chapterhouse.ingest.ledger.LedgerSettings;
import org.chapterhouse.runtime.KafkaSettings;
import org.chapterhouse.runtime.SettingsException;
import org.chapterhouse.runtime.SiteSettings;

/**
 * What the ingest stage is told.
 *
 * @param kafka where Kafka and the registry are
 * @param site languages and addresses of the site
 * @param ledger how the ledger runs
 * @param edge limits of the edge
 * @param tokensFile file of the tokens that may write
 * @param maxContentBytes size over which a chapter is refused
 * @param partitions partitions of the topics that have several
 * @param replication replicas of topics
 */
public record IngestSettings(
    KafkaSettings kafka,
    SiteSettings site,
    LedgerSettings ledger,
    EdgeSettings edge,
    Path tokensFile,
    int maxContentBytes,
    int partitions,
    short replication) {

  public IngestSettings {
    if (maxContentBytes < 1 || maxContentBytes > 2 << 20) {
      throw new SettingsException("ingest.max-content must be from 1 byte to 2 MiB");
    }
  }

  /** Reads the blocks {@code ingest}, {@code kafka} and {@code site}. */
  public static IngestSettings from(Config config) {
    Config ingest = config.getConfig("ingest");
    int replication = config.getInt("kafka.replication.factor");
    LedgerSettings ledger =
        new LedgerSettings(
            ingest.getString("ledger.application-id"),
            Path.of(ingest.getString("ledger.state-dir")),
            replication,
            ingest.getDuration("ledger.session-timeout"));
    EdgeSettings edge =
        new EdgeSettings(
            ingest.getDuration("wait"),
            ingest.getBytes("max-in-flight"),
            ingest.getInt("max-bulk-in-flight"),
            new PaceSettings(
                ingest.getInt("bulk.alone-window"),
                ingest.getDuration("bulk.alone-after"),
                ingest.getInt("bulk.least-window"),
                ingest.getInt("bulk.most-window"),
                ingest.getDuration("bulk.live-target"),
                ingest.getDuration("bulk.live-limit")),
            ingest.getInt("readers"),
            ingest.getString("publish-url"));
    return new IngestSettings(
        KafkaSettings.from(config),
        SiteSettings.from(config),
        ledger,
        edge,
        Path.of(ingest.getString("tokens-file")),
        Math.toIntExact(ingest.getBytes("max-content")),
        config.getInt("kafka.partitions"),
        (short) replication);
  }
}
