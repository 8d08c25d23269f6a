package org.chapterhouse.standalone;

import com.typesafe.config.Config;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.chapterhouse.enrich.EnrichApp;
import org.chapterhouse.enrich.EnrichSettings;
import org.chapterhouse.ingest.IngestApp;
import org.chapterhouse.ingest.IngestSettings;
import org.chapterhouse.publish.PublishApp;
import org.chapterhouse.publish.PublishSettings;
import org.chapterhouse.runtime.App;
import org.chapterhouse.track.TrackApp;
import org.chapterhouse.track.TrackSettings;

/** The stages of the pipeline, in the order an edit goes through them. */
final class Stages {

  private Stages() {}

  static List<App> all(Config config, MeterRegistry metrics) {
    return List.of(
        new IngestApp(IngestSettings.from(config), metrics),
        new EnrichApp(EnrichSettings.from(config), metrics),
        new PublishApp(PublishSettings.from(config), metrics),
        new TrackApp(TrackSettings.from(config), metrics));
  }

  /** Where the stages keep their files and find each other. */
  static Map<String, Object> settings(DataDirectory data, String siteUrl) {
    return Map.of(
        "ingest.tokens-file", data.tokenFile().toString(),
        "ingest.publish-url", siteUrl,
        "ingest.ledger.state-dir", data.streams().resolve("ledger").toString(),
        "enrich.state.dir", data.streams().resolve("enrich").toString(),
        "publish.session.timeout", "3s"); // nobody else takes over, so a restart need not wait
  }
}
