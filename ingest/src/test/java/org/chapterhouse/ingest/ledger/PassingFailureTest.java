package org.chapterhouse.ingest.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.net.ConnectException;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An edit must not land in the dead letters because the registry was away. */
final class PassingFailureTest {

  @Test
  void waitsForARegistryThatIsAway() {
    IOException away = new ConnectException("refused");

    assertThat(PassingFailure.isPassing(new SerializationException("schema 7", away))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 429, 500, 503})
  void waitsForARegistryThatDoesNotAnswerNow(int status) {
    RestClientException answer = new RestClientException("no", status, status * 100);

    assertThat(PassingFailure.isPassing(new SerializationException("schema 7", answer))).isTrue();
  }

  @Test
  void givesUpASchemaTheRegistryDoesNotKnow() {
    RestClientException unknown = new RestClientException("no such schema", 404, 40403);

    assertThat(PassingFailure.isPassing(new SerializationException("x", unknown))).isFalse();
  }

  @Test
  void givesUpBytesThatAreNoAvro() {
    assertThat(PassingFailure.isPassing(new SerializationException("Unknown magic byte!")))
        .isFalse();
  }
}
