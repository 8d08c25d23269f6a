package org.chapterhouse.ingest.http;

import org.chapterhouse.ingest.edge.Edge;
import org.chapterhouse.runtime.http.ProblemException;

/** Reads are answered only by an edge that has read all there is. */
final class Ready {

  private Ready() {}

  static void orRefuse(Edge edge) {
    if (!edge.health().isReady()) {
      throw new ProblemException(
          503, "starting", "This edge is not ready: " + edge.health().detail());
    }
  }
}
