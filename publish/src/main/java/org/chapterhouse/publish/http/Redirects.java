package org.chapterhouse.publish.http;

import io.javalin.http.Context;

/** Sends whoever asks for a moved chapter on its way. */
final class Redirects {

  private Redirects() {}

  /** Not to be cached: the chapter may come back under its old name. */
  static void permanently(Context context, String path) {
    Answers.guard(context);
    context.header("Cache-Control", "no-cache");
    context.header("Location", path);
    context.status(308);
  }
}
