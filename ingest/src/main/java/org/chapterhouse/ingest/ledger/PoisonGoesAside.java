package org.chapterhouse.ingest.ledger;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * Sends records that can never be read to the dead letters. A record that cannot be read only
 * because the schema registry is away is none of them: for it the ledger stops and tries again.
 */
public final class PoisonGoesAside extends LogAndContinueExceptionHandler {

  @Override
  public Response handleError(
      ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
    return isPassing(exception)
        ? Response.fail()
        : super.handleError(context, record, exception);
  }

  /** Whether the same record may well be readable later. */
  static boolean isPassing(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
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
