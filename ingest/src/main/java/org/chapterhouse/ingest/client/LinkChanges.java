package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/**
 * What edits did to links and to other chapters.
 *
 * @param gained links that lead somewhere now
 * @param lost links that are gone
 * @param broken links that lead nowhere now
 * @param mended links that lead somewhere again
 * @param touched chapters whose ties an edit reached; one that two edits reach counts twice
 */
public record LinkChanges(long gained, long lost, long broken, long mended, long touched) {

  public static final LinkChanges NONE = new LinkChanges(0, 0, 0, 0, 0);

  static LinkChanges of(Receipt receipt) {
    @Nullable JsonNode links = receipt.links();
    return of(links == null ? MissingNode.getInstance() : links, receipt.touched());
  }

  /** What the last line of a bulk answer says. */
  static LinkChanges of(JsonNode summary) {
    return of(summary.path("links"), summary.path("touched").asLong());
  }

  private static LinkChanges of(JsonNode links, long touched) {
    return new LinkChanges(
        total(links, "gained"),
        total(links, "lost"),
        total(links, "broken"),
        total(links, "mended"),
        touched);
  }

  /** Lists are cut off, so a total beside them counts where there is one. */
  private static long total(JsonNode links, String kind) {
    JsonNode total = links.path("totals").path(kind);
    JsonNode list = links.path(kind);
    return total.isNumber() ? total.asLong() : list.isNumber() ? list.asLong() : list.size();
  }

  LinkChanges plus(LinkChanges other) {
    return new LinkChanges(
        gained + other.gained,
        lost + other.lost,
        broken + other.broken,
        mended + other.mended,
        touched + other.touched);
  }
}
