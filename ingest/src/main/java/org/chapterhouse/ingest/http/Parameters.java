package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import java.util.regex.Pattern;
import org.chapterhouse.ingest.edge.Progress;
import org.chapterhouse.ingest.ledger.AssetPaths;
import org.chapterhouse.ingest.ledger.ChapterRules;
import org.chapterhouse.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** What requests say in paths, queries and headers, checked before anything is done with it. */
final class Parameters {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  /** What a proxy in front may read otherwise than this server. */
  private static final Pattern DOUBTFUL = Pattern.compile("(?i);|%2f|%5c");

  private static final int LONGEST_PATH = 1000;

  private Parameters() {}

  /** The asset a path such as {@code /assets/images/a.png} names. */
  static String assetPath(Context request) {
    if (DOUBTFUL.matcher(request.req().getRequestURI()).find()) {
      throw new ProblemException(
          400, "bad-asset-path", "The address hides a slash or carries a parameter in its path.");
    }
    String path = request.pathParam("path");
    AssetPaths.faultOf(path)
        .ifPresent(
            fault -> {
              throw new ProblemException(400, "bad-asset-path", fault);
            });
    return path;
  }

  /** The chapter a path such as {@code /source/en/a/b} names. */
  static String chapterId(Context request, ChapterRules rules) {
    if (DOUBTFUL.matcher(request.req().getRequestURI()).find()) {
      throw new ProblemException(
          400, "bad-id", "The address hides a slash or carries a parameter in its path.");
    }
    return checkedId(request.pathParam("language") + "/" + request.pathParam("slug"), rules);
  }

  static String checkedId(String id, ChapterRules rules) {
    if (!rules.isId(id)) {
      throw new ProblemException(
          400, "bad-id", "The address names no chapter: expected <language>/<lower-case slug>.");
    }
    return id;
  }

  /** A file path as given, or the default; whether it fits the chapter is for the ledger to say. */
  static String path(@Nullable String given, String otherwise) {
    if (given == null || given.isEmpty()) {
      return otherwise;
    }
    if (given.length() > LONGEST_PATH || given.chars().anyMatch(Character::isISOControl)) {
      throw new ProblemException(
          400, "bad-path", "A path has at most 1000 characters, none of them a control character.");
    }
    return given;
  }

  static Progress wanted(Context request) {
    @Nullable String wait = request.queryParam("wait");
    if (wait == null) {
      return Progress.DECIDED;
    }
    return switch (wait) {
      case "decided" -> Progress.DECIDED;
      case "live" -> Progress.LIVE;
      case "settled" -> Progress.SETTLED;
      default ->
          throw new ProblemException(400, "bad-wait", "wait can be decided, live or settled.");
    };
  }

  static boolean dryRun(Context request) {
    @Nullable String dryRun = request.queryParam("dry-run");
    if (dryRun != null && !dryRun.equals("true") && !dryRun.equals("false")) {
      // Who misspells it must not have the edit made.
      throw new ProblemException(400, "bad-dry-run", "dry-run can be true or false.");
    }
    return "true".equals(dryRun);
  }

  static boolean bulk(Context request) {
    return "true".equals(request.queryParam("bulk"));
  }

  /** The Idempotency-Key header, with or without quotes; empty when there is none. */
  static String idempotencyKey(Context request) {
    @Nullable String header = request.header("Idempotency-Key");
    if (header == null) {
      return "";
    }
    String key = header.strip();
    if (key.length() > 2 && key.startsWith("\"") && key.endsWith("\"")) {
      key = key.substring(1, key.length() - 1);
    }
    return checkedKey(key);
  }

  static String checkedKey(String key) {
    if (!KEY.matcher(key).matches()) {
      throw new ProblemException(
          400, "bad-key", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
    }
    return key;
  }

  /** The caller's trace, where it sent a well-formed one; else empty. */
  static String traceparent(Context request) {
    @Nullable String header = request.header("traceparent");
    return header != null && TRACEPARENT.matcher(header).matches() ? header : "";
  }
}
