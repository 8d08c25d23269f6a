package org.chapterhouse.track.edge;

import java.util.Optional;
import java.util.Set;

/**
 * What the edge lets through.
 *
 * @param maxBodyBytes size over which a request is refused
 * @param maxEvents events a request may carry
 * @param perMinute requests of one connection in a minute
 * @param clientHeader header in which a router in front names the connection; empty without one
 * @param origins other sites whose pages may speak for a reader
 */
public record EdgeLimits(
    long maxBodyBytes,
    int maxEvents,
    int perMinute,
    Optional<String> clientHeader,
    Set<String> origins) {

  public EdgeLimits {
    origins = Set.copyOf(origins);
  }
}
