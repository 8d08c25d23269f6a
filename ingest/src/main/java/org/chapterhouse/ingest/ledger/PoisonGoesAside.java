package org.chapterhouse.ingest.ledger;

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
    return PassingFailure.isPassing(exception)
        ? Response.fail()
        : super.handleError(context, record, exception);
  }
}
