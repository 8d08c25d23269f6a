package org.chapterhouse.enrich.wire;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.EOFException;
import java.io.IOException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes values inside the processor rather than in the source node, so that a hostile record is
 * still counted as read: whoever waits for its offset must not wait for ever.
 *
 * @param <T> what the topic holds
 */
public final class RecordDecoder<T extends SpecificRecord> {

  private static final int NOT_FOUND = 404;

  private final String topic;
  private final Deserializer<T> deserializer;

  public RecordDecoder(String topic, Deserializer<T> deserializer) {
    this.topic = topic;
    this.deserializer = deserializer;
  }

  /**
   * Null for a tombstone.
   *
   * @throws HostileRecordException when the bytes are to blame
   * @throws SerializationException when the registry is: later the bytes may make sense
   */
  public @Nullable T decode(Headers headers, byte @Nullable [] value)
      throws HostileRecordException {
    if (value == null) {
      return null;
    }
    try {
      return deserializer.deserialize(topic, headers, value);
    } catch (SerializationException e) {
      if (registryIsToBlame(e)) {
        throw e;
      }
      throw new HostileRecordException(rootMessage(e), e);
    }
  }

  private static boolean registryIsToBlame(Throwable thrown) {
    for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof RestClientException answer) {
        return answer.getStatus() != NOT_FOUND;
      }
      // Avro reports truncated bytes as an EOFException.
      if (cause instanceof IOException && !(cause instanceof EOFException)) {
        return true;
      }
    }
    return false;
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.toString();
  }
}
