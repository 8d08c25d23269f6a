package org.chapterhouse.ingest.edge;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Asks publish whether everything up to a sequence is worked into every view. */
final class SettledProbe {

  private static final Duration GRACE = Duration.ofSeconds(2);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final String publishUrl;

  /**
   * @param publishUrl where publish answers, without a slash at the end
   */
  SettledProbe(String publishUrl) {
    this.publishUrl = publishUrl;
  }

  /**
   * Asks about a sequence.
   *
   * @param patience how long publish may wait for it to come true
   * @return whether it came true; fails when publish does not answer
   */
  CompletableFuture<Boolean> settled(long sequence, Duration patience) {
    Duration asked = patience.isNegative() ? Duration.ZERO : patience;
    URI uri = URI.create(publishUrl + "/api/v1/settled?sequence=" + sequence + "&timeout=" + asked);
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(asked.plus(GRACE)).GET().build();
    return client
        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .thenApply(answer -> answer.statusCode() == 200);
  }
}
