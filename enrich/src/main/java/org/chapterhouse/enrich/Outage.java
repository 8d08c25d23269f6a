package org.chapterhouse.enrich;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/** Tells what will be over when a server is back from what will be as wrong then. */
final class Outage {

  private static final int SERVER_ERROR = 500;

  private Outage() {}

  /** Whether the broker or the registry being away is to blame, rather than a record or a bug. */
  static boolean isToBlame(Throwable thrown) {
    boolean whileReading = false;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetriableException) {
        return true;
      }
      if (cause instanceof RestClientException answer) {
        return answer.getStatus() >= SERVER_ERROR;
      }
      whileReading |= cause instanceof SerializationException;
      if (whileReading && cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }
}
