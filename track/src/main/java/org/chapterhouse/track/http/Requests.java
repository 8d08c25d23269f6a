package org.chapterhouse.track.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bodies of requests as they come; every field may be missing. */
final class Requests {

  private Requests() {}

  record ForConsent(@Nullable String language, @Nullable String textVersion) {}

  record OfReader(@Nullable String reader) {}

  record WithEvents(
      @Nullable String proof, @Nullable String visit, @Nullable List<@Nullable Event> events) {}

  record Event(
      @Nullable String eventId,
      @Nullable String kind,
      @Nullable String chapter,
      @Nullable String section,
      @Nullable Integer dwellSeconds,
      @Nullable String cameFrom,
      @Nullable String at) {}
}
