package org.chapterhouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.avro.SchemaBuilder;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registry through the genuine client, a fresh one for each test as its caches hide faults. */
class EmbeddedRegistryTest {

  private static final AvroSchema FIRST = record("title");
  private static final AvroSchema SECOND = record("title", "year");
  private static final AvroSchema INCOMPATIBLE =
      new AvroSchema(SchemaBuilder.record("Chapter").fields().requiredInt("title").endRecord());

  @TempDir static Path directory;
  private static EmbeddedBroker broker;
  private static EmbeddedRegistry registry;
  private final String subject = "s-" + UUID.randomUUID();
  private SchemaRegistryClient client;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(directory, 0);
    registry = EmbeddedRegistry.start(broker.bootstrapServers(), "127.0.0.1", 0);
  }

  @AfterAll
  static void stop() {
    registry.close();
    broker.close();
  }

  @BeforeEach
  void connect() {
    client = newClient();
  }

  @Test
  void registersAndFindsById() throws Exception {
    int id = client.register(subject, FIRST);

    assertThat(newClient().getSchemaById(id)).isEqualTo(FIRST);
    assertThat(newClient().getAllVersions(subject)).containsExactly(1);
    assertThat(newClient().getAllSubjects()).contains(subject);
  }

  @Test
  void givesTheSameIdToTheSameSchema() throws Exception {
    int id = client.register(subject, FIRST);

    assertThat(newClient().register(subject, FIRST)).isEqualTo(id);
    assertThat(newClient().register(subject + "-other", FIRST)).isEqualTo(id);
    assertThat(newClient().getAllSubjectsById(id)).contains(subject, subject + "-other");
  }

  @Test
  void looksUpIdAndVersionOfASchema() throws Exception {
    client.register(subject, FIRST);
    int second = client.register(subject, SECOND);

    assertThat(newClient().getId(subject, SECOND)).isEqualTo(second);
    assertThat(newClient().getVersion(subject, SECOND)).isEqualTo(2);
    assertThat(newClient().getLatestSchemaMetadata(subject).getVersion()).isEqualTo(2);
  }

  @Test
  void tellsAnUnknownSubjectFromAnUnknownSchema() throws Exception {
    assertThat(refusal(() -> client.getVersion(subject, FIRST)).getErrorCode()).isEqualTo(40401);

    client.register(subject, FIRST);

    assertThat(refusal(() -> newClient().getVersion(subject, SECOND)).getErrorCode())
        .isEqualTo(40403);
    assertThat(refusal(() -> client.getSchemaMetadata(subject, 7)).getErrorCode()).isEqualTo(40402);
    assertThat(refusal(() -> client.getSchemaById(999_999)).getErrorCode()).isEqualTo(40403);
  }

  @Test
  void refusesWhatIsIncompatibleAndSaysWhy() throws Exception {
    client.register(subject, FIRST);

    RestClientException refusal = refusal(() -> client.register(subject, INCOMPATIBLE));

    assertThat(refusal.getStatus()).isEqualTo(409);
    assertThat(refusal.getErrorCode()).isEqualTo(409);
    assertThat(refusal.getMessage()).contains("incompatible").contains("TYPE_MISMATCH");
  }

  @Test
  void tellsCompatibilityWithoutRegistering() throws Exception {
    client.register(subject, FIRST);

    assertThat(client.testCompatibility(subject, SECOND)).isTrue();
    assertThat(client.testCompatibility(subject, INCOMPATIBLE)).isFalse();
    assertThat(client.testCompatibilityVerbose(subject, INCOMPATIBLE))
        .anyMatch(message -> message.contains("TYPE_MISMATCH"));
    assertThat(client.getAllVersions(subject)).containsExactly(1);
  }

  @Test
  void keepsCompatibilityLevelsBySubject() throws Exception {
    assertThat(client.getCompatibility(null)).isEqualTo("BACKWARD");

    client.updateCompatibility(subject, "NONE");
    client.register(subject, FIRST);

    assertThat(client.getCompatibility(subject)).isEqualTo("NONE");
    assertThat(client.register(subject, INCOMPATIBLE)).isPositive();
    assertThat(refusal(() -> client.updateCompatibility(subject, "SIDEWAYS")).getErrorCode())
        .isEqualTo(42203);
    client.deleteCompatibility(subject);
    assertThat(refusal(() -> client.getConfig(subject)).getErrorCode()).isEqualTo(40408);
  }

  @Test
  void checksTransitivelyOnlyWhereAsked() throws Exception {
    AvroSchema typed =
        new AvroSchema(
            SchemaBuilder.record("Chapter")
                .fields()
                .optionalString("title")
                .optionalInt("year")
                .endRecord());
    client.updateCompatibility(subject, "BACKWARD");
    client.register(subject, record("title", "year"));
    client.register(subject, record("title"));
    assertThat(client.testCompatibility(subject, typed)).isTrue();

    client.updateCompatibility(subject, "BACKWARD_TRANSITIVE");

    assertThat(refusal(() -> newClient().register(subject, typed)).getErrorCode()).isEqualTo(409);
  }

  @Test
  void deletesSoftlyThenForGood() throws Exception {
    int id = client.register(subject, FIRST);
    assertThat(refusal(() -> client.deleteSubject(subject, true)).getErrorCode()).isEqualTo(40405);

    assertThat(client.deleteSubject(subject)).containsExactly(1);

    assertThat(newClient().getAllSubjects()).doesNotContain(subject);
    assertThat(newClient().getSchemaById(id)).isEqualTo(FIRST);
    assertThat(refusal(() -> client.deleteSubject(subject)).getErrorCode()).isEqualTo(40404);
    assertThat(client.deleteSubject(subject, true)).containsExactly(1);
    assertThat(refusal(() -> client.deleteSubject(subject)).getErrorCode()).isEqualTo(40401);
  }

  @Test
  void neverGivesAVersionTwice() throws Exception {
    client.register(subject, FIRST);
    client.register(subject, SECOND);

    assertThat(client.deleteSchemaVersion(subject, "2")).isEqualTo(2);
    newClient().register(subject, SECOND);

    assertThat(newClient().getAllVersions(subject)).containsExactly(1, 3);
  }

  @Test
  void refusesAnInvalidSchema() {
    AvroSchema broken =
        new AvroSchema(FIRST.rawSchema()) {
          @Override
          public String canonicalString() {
            return "{\"type\":\"nonsense\"}";
          }
        };

    assertThat(refusal(() -> client.register(subject, broken)).getErrorCode()).isEqualTo(42201);
  }

  @Test
  void stopsTakingSchemasInReadOnlyMode() throws Exception {
    client.setMode("READONLY", subject);

    assertThat(client.getMode(subject)).isEqualTo("READONLY");
    assertThat(refusal(() -> client.register(subject, FIRST)).getErrorCode()).isEqualTo(42205);
  }

  private static SchemaRegistryClient newClient() {
    return new CachedSchemaRegistryClient(registry.url(), 100);
  }

  private static RestClientException refusal(ThrowingCallable call) {
    RestClientException refusal = catchThrowableOfType(RestClientException.class, call);
    assertThat(refusal).isNotNull();
    return refusal;
  }

  private static AvroSchema record(String... strings) {
    var fields = SchemaBuilder.record("Chapter").fields();
    for (String each : strings) {
      fields = fields.name(each).type().stringType().stringDefault("");
    }
    return new AvroSchema(fields.endRecord());
  }
}
