package org.chapterhouse.track.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
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
import org.chapterhouse.track.reading.Tracking;
import org.chapterhouse.track.store.BatchReceipt;
import org.chapterhouse.track.store.ErasureReceipt;
import org.jspecify.annotations.Nullable;

/**
 * What a reader's browser asks, all under {@code /reading} and all JSON: {@code POST consent} and
 * {@code DELETE consent}, {@code POST proofs}, {@code POST events}. Nothing sets a cookie.
 */
public final class ReadingRoutes implements Routes {

  private final Supplier<Optional<Tracking>> tracking;
  private final ConsentText text;
  private final RequestReader requests;
  private final EventParser parser;
  private final Clock clock;

  /**
   * @param tracking empty until the stage has started
   * @param text what readers consent to
   */
  public ReadingRoutes(
      Supplier<Optional<Tracking>> tracking,
      ConsentText text,
      long maxBodyBytes,
      int maxEvents,
      Clock clock) {
    this.tracking = tracking;
    this.text = text;
    this.requests = new RequestReader(maxBodyBytes);
    this.parser = new EventParser(maxEvents);
    this.clock = clock;
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
    routes.post("/reading/consent", answering(this::optIn));
    routes.delete("/reading/consent", answering(this::optOut));
    routes.post("/reading/proofs", answering(this::renew));
    routes.post("/reading/events", answering(this::tell));
  }

  private static Handler answering(Handler handler) {
    return context -> {
      context.header("Cache-Control", "no-store");
      try {
        handler.handle(context);
      } catch (RefusedException e) {
        Refusal refusal = e.refusal();
        throw new ProblemException(401, refusal.code(), refusal.detail());
      }
    };
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
    Tracking.Consent consent = started().optIn(text.version(), language);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("reader", consent.reader().encoded());
    answer.putAll(proof(consent.proof()));
    context.status(201).json(answer);
  }

  private void renew(Context context) {
    ReaderId reader = reader(requests.read(context, Requests.OfReader.class).reader());
    context.json(proof(started().renew(reader)));
  }

  private void tell(Context context) {
    Requests.WithEvents request = requests.read(context, Requests.WithEvents.class);
    if (request.proof() == null) {
      throw new RefusedException(Refusal.PROOF_FORGED);
    }
    BatchReceipt receipt =
        started()
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
    ReaderId reader = reader(requests.read(context, Requests.OfReader.class).reader());
    ErasureReceipt receipt = started().optOut(reader);
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

  private static ReaderId reader(@Nullable String encoded) {
    return Optional.ofNullable(encoded)
        .flatMap(ReaderId::parse)
        .orElseThrow(
            () -> new ProblemException(400, "malformed-reader", "reader is not an id made here."));
  }

  private Tracking started() {
    return tracking
        .get()
        .orElseThrow(
            () ->
                new ProblemException(503, "starting", "Tracking is starting: try again shortly."));
  }
}
