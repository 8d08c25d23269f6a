package org.chapterhouse.track.consent;

import java.time.Instant;

/**
 * A signed word that a reader had consented when it was made.
 *
 * @param text what the browser sends along with events
 * @param expiresAt when it stops being good
 */
public record Proof(String text, Instant expiresAt) {

  @Override
  public String toString() {
    return "Proof[***, expiresAt=" + expiresAt + "]";
  }
}
