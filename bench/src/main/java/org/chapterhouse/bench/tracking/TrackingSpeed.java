package org.chapterhouse.bench.tracking;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.store.CopyLoad;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ReadingEvent;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.http.HttpServer;
import org.chapterhouse.track.TrackApp;
import org.chapterhouse.track.TrackSettings;

/** Prints a Markdown table; arguments: batches (8000), connections (16), rounds (3). */
public final class TrackingSpeed {

  private static final int BATCH = 10;
  private static final int BATCHES_A_READER = 20;
  private static final int PROOFS = 20_000;
  private static final int TRANSACTIONS = 3000;

  private TrackingSpeed() {}

  public static void main(String[] args) throws Exception {
    int batches = args.length > 0 ? Integer.parseInt(args[0]) : 8000;
    int connections = args.length > 1 ? Integer.parseInt(args[1]) : 16;
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    System.out.println("| round | edge to topic | COPY, 10 a commit | COPY at once | producer |");
    System.out.println("|---|---|---|---|---|");
    for (int round = 1; round <= rounds; round++) {
      measure(round, batches, connections);
    }
    printCostOfConsent();
    System.exit(0); // the database of the tests stops in a shutdown hook
  }

  private static void measure(int round, int batches, int connections) throws Exception {
    DatabaseSettings database = TestServers.newDatabase();
    try (TestServers servers = TestServers.fresh()) {
      TrackApp app =
          new TrackApp(TrackSettings.from(config(servers, database)), new SimpleMeterRegistry());
      app.start();
      HttpServer server = new HttpServer(List.of(app.routes()), 9_000_000);
      server.start("127.0.0.1", 0);
      try (app;
          server) {
        measure(round, batches, connections, servers, database, server.port());
      }
    }
  }

  private static void measure(
      int round,
      int batches,
      int connections,
      TestServers servers,
      DatabaseSettings database,
      int port)
      throws Exception {
    TopicLoad topic = new TopicLoad(servers.kafkaProperties());
    int warmUp = batches / 2;
    EdgeLoad edge =
        new EdgeLoad(
            URI.create("http://127.0.0.1:" + port),
            connections,
            (warmUp + batches) / BATCHES_A_READER);
    edge.tell(warmUp, BATCH);
    topic.await(warmUp * BATCH);
    long start = System.nanoTime();
    edge.tell(batches, BATCH);
    List<ReadingEvent> events = topic.await((warmUp + batches) * BATCH);
    double seconds = (System.nanoTime() - start) / 1e9;
    CopyLoad copy = new CopyLoad(database);
    System.out.printf(
        "| %d | %.0f | %.0f | %.0f | %.0f |%n",
        round,
        batches * BATCH / seconds,
        copy.size() / copy.inBatches(BATCH, connections),
        copy.size() / copy.atOnce(),
        events.size() / topic.produce(events));
  }

  private static Config config(TestServers servers, DatabaseSettings database) {
    return ConfigFactory.parseMap(
            Map.of(
                "kafka.bootstrap.servers", servers.bootstrapServers(),
                "kafka.schema.registry.url", servers.registryUrl(),
                "database.jdbc.url", database.jdbcUrl(),
                "database.user", database.user(),
                "database.password", database.password(),
                "track.rate.per-minute", 100_000_000,
                "track.most-events-a-day", 100_000_000))
        .withFallback(ConfigFactory.load());
  }

  private static void printCostOfConsent() {
    try (ConsentCost cost =
        new ConsentCost(
            TestServers.newDatabase(), TrackSettings.from(ConfigFactory.load()).terms())) {
      double stored = cost.microsOfABatch(TRANSACTIONS, BATCH);
      double locked = cost.microsOfABatch(TRANSACTIONS, 0);
      System.out.printf(
          "%nchecking a proof takes %.1f µs; one by one, a transaction that stores %d events"
              + " takes %.0f µs, one that only locks the consent %.0f µs%n",
          cost.microsOfAProof(PROOFS), BATCH, stored, locked);
    }
  }
}
