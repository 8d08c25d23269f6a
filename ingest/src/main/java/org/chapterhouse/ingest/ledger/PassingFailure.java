package org.chapterhouse.ingest.ledger;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Tells a record that can never be read from one that cannot be read just now. */
public final class PassingFailure {

  private PassingFailure() {}

  /** Whether the failure is the schema registry's, so that the same record may be read later. */
  public static boolean isPassing(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException answer) {
        return answer.getStatus() >= 500 || answer.getStatus() == 429 || isAuth(answer);
      }
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAuth(RestClientException answer) {
    return answer.getStatus() == 401 || answer.getStatus() == 403;
  }
}
