package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** The tag of a source: its revision in quotes. */
final class Etags {

  private Etags() {}

  static String of(long revision) {
    return "\"" + revision + "\"";
  }

  /** Whether the caller has that revision; then 304 has been written. */
  static boolean isKnownToCaller(Context context, long revision) {
    @Nullable String noneMatch = context.header("If-None-Match");
    if (noneMatch == null || !noneMatch.contains(of(revision))) {
      return false;
    }
    context.status(304).header("ETag", of(revision));
    return true;
  }
}
