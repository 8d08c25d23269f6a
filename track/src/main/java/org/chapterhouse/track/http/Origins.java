package org.chapterhouse.track.http;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Set;
import org.chapterhouse.runtime.http.ProblemException;

/** Whose pages may speak for a reader: those of this site, and of the sites on a list. */
final class Origins {

  private static final String MAY_BE_KEPT_SECONDS = "600";

  private final Set<String> allowed;

  /**
   * @param allowed origins of other sites, for example {@code https://reader.example}
   */
  Origins(Set<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /** Lets the request pass, telling the browser so where it asks; throws 403 otherwise. */
  void admit(Context context) {
    String origin = context.header("Origin");
    if (origin != null && allowed.contains(origin)) {
      context.header("Access-Control-Allow-Origin", origin);
      context.header("Vary", "Origin");
      return;
    }
    String site = context.header("Sec-Fetch-Site");
    boolean own = site == null ? origin == null || isOwn(origin, context) : isSame(site);
    if (!own) {
      throw new ProblemException(403, "cross-site", "Only pages of this site may ask this.");
    }
  }

  /** Answers a browser that asks whether a page of another site may ask. */
  void answerPreflight(Context context) {
    admit(context);
    context.header("Access-Control-Allow-Methods", "GET, POST, DELETE");
    context.header("Access-Control-Allow-Headers", "Content-Type");
    context.header("Access-Control-Max-Age", MAY_BE_KEPT_SECONDS);
    context.status(204);
  }

  private static boolean isSame(String site) {
    return site.equals("same-origin") || site.equals("none");
  }

  /** For browsers that say only where a request comes from. */
  private static boolean isOwn(String origin, Context context) {
    try {
      return String.valueOf(URI.create(origin).getAuthority()).equals(context.header("Host"));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
