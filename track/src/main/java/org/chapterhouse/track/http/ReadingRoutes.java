package org.chapterhouse.track.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.runtime.http.Routes;
import org.chapterhouse.track.consent.Proof;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.consent.Refusal;
import org.chapterhouse.track.consent.RefusedException;
import org.chapterhouse.track.edge.EdgeLimits;
import org.chapterhouse.track.reading.Tracking;
import org.chapterhouse.track.store.AnalystRows;
import org.chapterhouse.track.store.BatchReceipt;
import org.chapterhouse.track.store.ErasureReceipt;

/**
 * What a reader's browser asks, all under {@code /reading}: {@code POST consent} and {@code DELETE
 * consent}, {@code POST proofs}, {@code POST events}, what is held about a reader, and published
 * figures. Nothing sets a cookie.
 */
public final class ReadingRoutes implements Routes {

  /** Ids are what figures count, so a connection makes few of them. */
  private static final int WEIGHT_OF_CONSENT = 20;

  private final Supplier<Optional<Tracking>> tracking;
  private final ConsentText text;
  private final Edge edge;
  private final RequestReader requests;
  private final EventParser parser;
  private final Clock clock;
  private final List<Routes> more;

  /**
   * @param tracking empty until the stage has started
   * @param rows as {@code tracking}
   * @param text what readers consent to
   */
  public ReadingRoutes(
      Supplier<Optional<Tracking>> tracking,
      Supplier<Optional<AnalystRows>> rows,
      ConsentText text,
      EdgeLimits limits,
      MeterRegistry metrics,
      Clock clock) {
    this.tracking = tracking;
    this.text = text;
    this.edge = new Edge(limits, metrics);
    this.requests = new RequestReader(limits.maxBodyBytes());
    this.parser = new EventParser(limits.maxEvents());
    this.clock = clock;
    this.more = List.of(new OwnRoutes(edge, requests, tracking), new FigureRoutes(edge, rows));
  }

  /**
   * The text readers consent to.
   *
   * @param version its present version
   * @param languages languages it is written in
   */
  public record ConsentText(String version, List<String> languages) {

    public ConsentText {
      languages = List.copyOf(languages);
    }
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/reading/consent", edge.guard(WEIGHT_OF_CONSENT, this::optIn));
    routes.delete("/reading/consent", edge.guard(1, this::optOut));
    routes.post("/reading/proofs", edge.guard(1, this::renew));
    routes.post("/reading/events", edge.guard(1, this::tell));
    more.forEach(each -> each.addTo(routes));
    edge.addPreflight(routes, "/reading/<any>");
  }

  private void optIn(Context context) {
    Requests.ForConsent request = requests.read(context, Requests.ForConsent.class);
    String language = request.language();
    if (language == null || !text.languages().contains(language)) {
      throw new ProblemException(
          400, "unknown-language", "language is one of " + text.languages() + ".");
    }
    if (!text.version().equals(request.textVersion())) {
      throw new ProblemException(
          409,
          "text-outdated",
          "The text readers consent to is at version "
              + text.version()
              + ": show it and ask anew.");
    }
    Tracking.Consent consent = Edge.started(tracking).optIn(language);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("reader", consent.reader().encoded());
    answer.putAll(proof(consent.proof()));
    context.status(201).json(answer);
  }

  private void renew(Context context) {
    ReaderId reader = requests.reader(context);
    context.json(proof(Edge.started(tracking).renew(reader)));
  }

  private void tell(Context context) {
    Requests.WithEvents request = requests.read(context, Requests.WithEvents.class);
    if (request.proof() == null) {
      throw new RefusedException(Refusal.PROOF_FORGED);
    }
    BatchReceipt receipt =
        Edge.started(tracking)
            .tell(
                request.proof(),
                EventParser.uuid("visit", request.visit()),
                parser.parse(request.events()));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("stored", receipt.stored());
    answer.put("duplicates", receipt.duplicates());
    answer.put("dropped", receipt.dropped());
    context.json(answer);
  }

  private void optOut(Context context) {
    ReaderId reader = requests.reader(context);
    ErasureReceipt receipt = Edge.started(tracking).optOut(reader);
    Map<String, Object> erased = new LinkedHashMap<>();
    erased.put("consents", receipt.consents());
    erased.put("events", receipt.events());
    erased.put("cancelled", receipt.cancelled());
    erased.put("tombstones", receipt.tombstones());
    context.json(Map.of("erased", erased, "at", receipt.at().toString()));
  }

  /** Our own time goes along, so that a browser whose clock is wrong can correct it. */
  private Map<String, Object> proof(Proof proof) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("proof", proof.text());
    answer.put("expiresAt", proof.expiresAt().toString());
    answer.put("now", clock.instant().toString());
    return answer;
  }
}
