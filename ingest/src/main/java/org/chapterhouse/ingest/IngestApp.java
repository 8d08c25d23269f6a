package org.chapterhouse.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.chapterhouse.ingest.desk.Desk;
import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.ingest.edge.catalogue.LinkWatch;
import org.chapterhouse.ingest.edge.catalogue.Trials;
import org.chapterhouse.ingest.http.AssetRoutes;
import org.chapterhouse.ingest.http.BulkPush;
import org.chapterhouse.ingest.http.BulkRoutes;
import org.chapterhouse.ingest.http.DiffRoutes;
import org.chapterhouse.ingest.http.EditRoutes;
import org.chapterhouse.ingest.http.HistoryRoutes;
import org.chapterhouse.ingest.http.LinkReceipts;
import org.chapterhouse.ingest.http.PastRoutes;
import org.chapterhouse.ingest.http.Receipts;
import org.chapterhouse.ingest.http.SiteRoutes;
import org.chapterhouse.ingest.http.SourceRoutes;
import org.chapterhouse.ingest.http.Submission;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.ingest.ledger.Ledger;
import org.chapterhouse.ingest.ledger.LedgerStreams;
import org.chapterhouse.ingest.ledger.LedgerTopology;
import org.chapterhouse.ingest.ledger.MarkdownRules;
import org.chapterhouse.markdown.SiteRules;
import org.chapterhouse.runtime.App;
import org.chapterhouse.runtime.Health;
import org.chapterhouse.runtime.StageLauncher;
import org.chapterhouse.runtime.http.Routes;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.SchemaRegistration;
import org.chapterhouse.schemas.TopicCatalogue;

/** The ingest stage: an edge for editors, and the ledger wherever its one task runs. */
public final class IngestApp implements App {

  private static final int ANSWERING_THREADS = 4;

  private final IngestSettings settings;
  private final ExecutorService answering;
  private final Edge edge;
  private final Desk desk;
  private final LinkWatch links;
  private final LedgerStreams ledger;
  private final Routes routes;

  public IngestApp(IngestSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    Map<String, Object> clients = settings.kafka().toProperties();
    AvroSerdes serdes = new AvroSerdes(clients);
    SiteRules siteRules =
        new SiteRules(settings.site().languages(), settings.site().linkPrefixes());
    ChapterRules rules = new MarkdownRules(siteRules);
    Ledger decisions = new Ledger(rules, settings.maxContentBytes());
    this.answering = Executors.newFixedThreadPool(ANSWERING_THREADS, IngestApp::answeringThread);
    this.edge = new Edge(clients, serdes, settings.edge(), Clock.systemUTC());
    metrics.gauge("chapterhouse.edge.bulk.window", edge, Edge::bulkWindow);
    metrics.gauge("chapterhouse.edge.bulk.underway", edge, Edge::bulkUnderWay);
    this.links = new LinkWatch(clients, serdes);
    this.desk = new Desk(clients, serdes, settings.edge().readers());
    this.ledger =
        new LedgerStreams(
            new LedgerTopology(decisions, serdes, metrics).build(), clients, settings.ledger());
    this.routes = routes(siteRules, rules, decisions);
  }

  private Routes routes(SiteRules siteRules, ChapterRules rules, Ledger decisions) {
    TokenSource tokens = new TokenSource(settings.tokensFile());
    LinkReceipts linkReceipts = new LinkReceipts(links, settings.edge().patience());
    Receipts receipts = new Receipts(settings.site().baseUrl(), answering, linkReceipts);
    Trials trials = new Trials(decisions, edge, links, siteRules, Clock.systemUTC());
    Submission submission = new Submission(edge, trials, receipts);
    int maxContent = settings.maxContentBytes();
    List<Routes> all =
        List.of(
            new EditRoutes(edge, rules, tokens::find, receipts, submission, maxContent),
            new SourceRoutes(edge, rules),
            new BulkRoutes(
                rules,
                tokens::find,
                receipts,
                BulkPush.opener(edge, linkReceipts, trials),
                maxContent),
            new AssetRoutes(edge, tokens::find, submission),
            new HistoryRoutes(edge, desk, rules),
            new DiffRoutes(edge, desk, rules),
            new PastRoutes(edge, desk, rules, tokens::find, receipts, submission),
            new SiteRoutes(siteRules, settings.site()));
    return config -> all.forEach(each -> each.addTo(config));
  }

  public static void main(String[] args) {
    StageLauncher.main(
        "ingest", (config, metrics) -> new IngestApp(IngestSettings.from(config), metrics));
  }

  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public void start() {
    Map<String, Object> clients = settings.kafka().toProperties();
    try (Admin admin = Admin.create(clients)) {
      new TopicCatalogue(settings.partitions(), settings.replication()).ensure(admin);
    }
    SchemaRegistration.registerAll(clients);
    ledger.start();
    edge.start();
    desk.start();
    links.start();
  }

  @Override
  public Routes routes() {
    return routes;
  }

  @Override
  public Health health() {
    return Stream.of(ledger.health(), edge.health(), desk.health(), links.health())
        .filter(health -> !health.isReady())
        .findFirst()
        .orElse(Health.ready());
  }

  @Override
  public void close() {
    edge.close();
    desk.close();
    links.close();
    ledger.close();
    answering.shutdown();
  }

  private static Thread answeringThread(Runnable work) {
    Thread thread = new Thread(work, "ingest-answering");
    thread.setDaemon(true);
    return thread;
  }
}
