package org.chapterhouse.track.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.chapterhouse.events.ReadingKind;
import org.chapterhouse.runtime.http.ProblemException;
import org.chapterhouse.track.consent.ClaimedEvent;
import org.chapterhouse.track.consent.ReadingStep;
import org.jspecify.annotations.Nullable;

/** Turns the events of a request into claimed events, or refuses them all, naming the first bad. */
final class EventParser {

  private static final Pattern CHAPTER =
      Pattern.compile("[a-z]{2,8}(-[A-Za-z0-9]{1,8})*/[^\\s\\p{Cntrl}]{1,500}");
  private static final Pattern SECTION = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final List<String> KINDS =
      List.of("CHAPTER_OPENED", "SECTION_REACHED", "TIME_VISIBLE", "CHAPTER_FINISHED");

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
    if (event == null || !KINDS.contains(event.kind())) {
      throw invalid(where + ".kind", "is one of " + KINDS);
    }
    return new ClaimedEvent(
        uuid(where + ".eventId", event.eventId()),
        matching(where + ".chapter", event.chapter(), CHAPTER, "a chapter id, <language>/<slug>"),
        step(where, event),
        instant(where + ".at", event.at()));
  }

  private static ReadingStep step(String where, Requests.Event event) {
    String section =
        optional(where + ".section", event.section(), SECTION, "a heading id of up to 200 signs");
    String cameFrom =
        optional(where + ".cameFrom", event.cameFrom(), CHAPTER, "a chapter id, <language>/<slug>");
    Integer dwell = event.dwellSeconds();
    try {
      ReadingKind kind = ReadingKind.valueOf(String.valueOf(event.kind()));
      return new ReadingStep(kind, section, dwell == null ? 0 : dwell, cameFrom);
    } catch (IllegalArgumentException e) {
      throw invalid(
          where,
          "has a section if it is SECTION_REACHED, dwellSeconds of "
              + ReadingStep.DWELLS
              + " if it is TIME_VISIBLE, perhaps a cameFrom if it is CHAPTER_OPENED, and nothing"
              + " else");
    }
  }

  private static String optional(
      String field, @Nullable String text, Pattern pattern, String rule) {
    return text == null || text.isEmpty() ? "" : matching(field, text, pattern, rule);
  }

  private static String matching(
      String field, @Nullable String text, Pattern pattern, String rule) {
    if (text == null || !pattern.matcher(text).matches()) {
      throw invalid(field, "is " + rule);
    }
    return text;
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
