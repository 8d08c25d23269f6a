package org.chapterhouse.track.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.chapterhouse.runtime.http.Routes;
import org.chapterhouse.track.consent.ReaderId;
import org.chapterhouse.track.reading.Tracking;
import org.chapterhouse.track.store.ChapterProgress;
import org.chapterhouse.track.store.HeldConsent;
import org.chapterhouse.track.store.StoredEvent;

/**
 * What readers see of themselves: {@code POST /reading/own} everything that is held, {@code POST
 * /reading/progress} how far they have come. The id stands in the body, because addresses are
 * logged.
 */
final class OwnRoutes implements Routes {

  private static final int MOST_CHAPTERS = 200;
  private static final long SECONDS_A_MINUTE = 60;
  private static final JsonFactory JSON = new JsonFactory();

  private final Edge edge;
  private final RequestReader requests;
  private final Supplier<Optional<Tracking>> tracking;

  OwnRoutes(Edge edge, RequestReader requests, Supplier<Optional<Tracking>> tracking) {
    this.edge = edge;
    this.requests = requests;
    this.tracking = tracking;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.post("/reading/own", edge.guard(5, this::showHeld));
    routes.post("/reading/progress", edge.guard(2, this::progress));
  }

  private void progress(Context context) {
    ReaderId reader = requests.reader(context);
    List<Map<String, Object>> chapters = new ArrayList<>();
    for (ChapterProgress each : Edge.started(tracking).progress(reader, MOST_CHAPTERS)) {
      Map<String, Object> chapter = new LinkedHashMap<>();
      chapter.put("chapter", each.chapter());
      chapter.put("last", time(each.lastMinute()));
      chapter.put("sections", each.sections());
      chapter.put("seconds", each.seconds());
      chapter.put("finished", each.finished());
      chapters.add(chapter);
    }
    context.json(Map.of("chapters", chapters));
  }

  /** Written as it is read, so that a long record needs no memory. */
  private void showHeld(Context context) throws IOException {
    ReaderId reader = requests.reader(context);
    Tracking started = Edge.started(tracking);
    try (JsonGenerator json = JSON.createGenerator(context.outputStream())) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      json.useDefaultPrettyPrinter();
      started.showHeld(
          reader, consent -> begin(context, json, consent), (id, event) -> write(json, id, event));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void begin(Context context, JsonGenerator json, HeldConsent consent) {
    context.contentType("application/json; charset=utf-8");
    context.header("Content-Disposition", "attachment; filename=\"reading.json\"");
    try {
      json.writeStartObject();
      json.writeObjectFieldStart("consent");
      json.writeStringField("givenAt", consent.givenAt().toString());
      json.writeStringField("textVersion", consent.textVersion());
      json.writeStringField("language", consent.language());
      json.writeEndObject();
      json.writeArrayFieldStart("events");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(JsonGenerator json, UUID id, StoredEvent event) {
    try {
      json.writeStartObject();
      json.writeStringField("eventId", id.toString());
      json.writeStringField("kind", event.step().kind().name());
      json.writeStringField("chapter", event.chapter());
      json.writeStringField("section", event.step().section());
      json.writeNumberField("dwellSeconds", event.step().dwellSeconds());
      json.writeStringField("cameFrom", event.step().cameFrom());
      json.writeStringField("at", time(event.minute()));
      json.writeStringField("visit", event.visit().toString());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String time(long minute) {
    return Instant.ofEpochSecond(minute * SECONDS_A_MINUTE).toString();
  }
}
