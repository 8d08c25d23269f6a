package org.chapterhouse.track.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.jspecify.annotations.Nullable;

/** Turns the events of a request into claimed events, or refuses them all, naming the first bad. */
final class EventParser {

  private static final Pattern CHAPTER =
      Pattern.compile("[a-z]{2,8}(-[A-Za-z0-9]{1,8})*/[^\\s\\p{Cntrl}]{1,500}");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final String OPENED = "CHAPTER_OPENED";

  private final int maxEvents;

  EventParser(int maxEvents) {
    this.maxEvents = maxEvents;
  }

  List<ClaimedEvent> parse(@Nullable List<Requests.@Nullable Event> events) {
    if (events == null || events.isEmpty() || events.size() > maxEvents) {
      throw invalid("events", "holds 1 to " + maxEvents + " events");
    }
    List<ClaimedEvent> parsed = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      parsed.add(parse("events[" + i + "]", events.get(i)));
    }
    return parsed;
  }

  /** A token that is a UUID cannot be the reader's id by mistake. */
  static UUID uuid(String field, @Nullable String text) {
    if (text == null || !UUID_TEXT.matcher(text).matches()) {
      throw invalid(field, "is a UUID in lower-case hex");
    }
    return UUID.fromString(text);
  }

  private static ClaimedEvent parse(String where, Requests.@Nullable Event event) {
    if (event == null || !OPENED.equals(event.kind())) {
      throw invalid(where + ".kind", "is " + OPENED);
    }
    String chapter = event.chapter();
    if (chapter == null || !CHAPTER.matcher(chapter).matches()) {
      throw invalid(where + ".chapter", "is a chapter id, <language>/<slug>");
    }
    return new ClaimedEvent(
        uuid(where + ".eventId", event.eventId()), chapter, instant(where + ".at", event.at()));
  }

  private static Instant instant(String field, @Nullable String text) {
    try {
      if (text != null) {
        return Instant.parse(text);
      }
    } catch (DateTimeException e) {
      throw invalid(field, "is a time like 2026-11-22T10:15:30Z");
    }
    throw invalid(field, "is a time like 2026-11-22T10:15:30Z");
  }

  private static ProblemException invalid(String field, String rule) {
    return new ProblemException(400, "invalid-events", field + " " + rule + ".")
        .with("field", field);
  }
}
