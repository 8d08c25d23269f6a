package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.events.BaseCondition;
import org.chapterhouse.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The precondition of a write: {@code If-Match: "N"} or {@code *}, {@code If-None-Match: *}, or
 * none.
 *
 * @param base kind of condition
 * @param revision the revision named; 0 where none is
 */
record Condition(BaseCondition base, long revision) {

  static final Condition ANY = new Condition(BaseCondition.ANY, 0);

  private static final Pattern REVISION_TAG = Pattern.compile("\"([0-9]{1,18})\"");

  static Condition of(Context request) {
    @Nullable String match = request.header("If-Match");
    @Nullable String noneMatch = request.header("If-None-Match");
    if (match != null && noneMatch != null) {
      throw bad("If-Match and If-None-Match contradict each other; send one of them.");
    }
    if (noneMatch != null) {
      if (!noneMatch.strip().equals("*")) {
        throw bad("On a write If-None-Match can only be *.");
      }
      return new Condition(BaseCondition.ABSENT, 0);
    }
    return match == null ? new Condition(BaseCondition.NONE, 0) : matching(match.strip());
  }

  private static Condition matching(String match) {
    if (match.equals("*")) {
      return ANY;
    }
    Matcher tag = REVISION_TAG.matcher(match);
    if (!tag.matches()) {
      throw bad("If-Match takes one revision in quotes, as ETag gave it, or *.");
    }
    return new Condition(BaseCondition.REVISION, Long.parseLong(tag.group(1)));
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(400, "bad-precondition", detail);
  }
}
