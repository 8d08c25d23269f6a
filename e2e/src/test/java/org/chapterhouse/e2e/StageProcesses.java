package org.chapterhouse.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.embedded.testing.ServersProcess;
import org.chapterhouse.enrich.EnrichApp;
import org.chapterhouse.ingest.IngestApp;
import org.chapterhouse.publish.PublishApp;

/** The stages an edit passes, each a process of its own, on servers of another process. */
final class StageProcesses implements AutoCloseable {

  private static final Duration START = Duration.ofMinutes(5);

  private final List<StageProcess> all = new ArrayList<>();
  private final StageProcess publish;
  private final StageProcess ingest;

  private StageProcesses(Path folder, Map<String, String> environment) throws IOException {
    int publishPort = StageProcess.freePort();
    environment.put("INGEST_PUBLISH_URL", "http://127.0.0.1:" + publishPort);
    publish = StageProcess.start(PublishApp.class, publishPort, folder, environment);
    ingest = StageProcess.start(IngestApp.class, StageProcess.freePort(), folder, environment);
    all.add(publish);
    all.add(ingest);
    all.add(StageProcess.start(EnrichApp.class, StageProcess.freePort(), folder, environment));
  }

  /** Starts them with tokens, stores and logs below a folder; returns when all are ready. */
  static StageProcesses start(Path folder, ServersProcess servers) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrapServers());
    environment.put("SCHEMA_REGISTRY_URL", servers.kafka().schemaRegistryUrl());
    environment.put("DATABASE_JDBC_URL", servers.database().jdbcUrl());
    environment.put("DATABASE_USER", servers.database().user());
    environment.put("DATABASE_PASSWORD", servers.database().password());
    environment.put("INGEST_TOKENS_FILE", folder.resolve("tokens").toString());
    environment.put("INGEST_LEDGER_STATE_DIR", folder.resolve("ledger").toString());
    environment.put("ENRICH_STATE_DIR", folder.resolve("enrich").toString());
    StageProcesses stages = new StageProcesses(folder, environment);
    stages.awaitReady();
    return stages;
  }

  URI ingest() {
    return ingest.url();
  }

  URI publish() {
    return publish.url();
  }

  /** Waits until all say that they are ready; throws when one has ended. */
  void awaitReady() {
    all.forEach(stage -> stage.awaitReady(START));
  }

  @Override
  public void close() {
    all.forEach(StageProcess::close);
  }
}
