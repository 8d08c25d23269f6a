package org.chapterhouse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.CompatibilityLevel;
import io.confluent.kafka.schemaregistry.ParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.SimpleParsedSchemaHolder;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds every schema against all versions that ever landed, with the checker of Confluent's own
 * registry. A compatible change lands with: {@code ./mvnw test -pl schemas -am
 * -Dsurefire.failIfNoSpecifiedTests=false -Dtest=LandedSchemasTest -Dland}
 */
class LandedSchemasTest {

  private static final String WAY_OUT =
      "run ./mvnw test -pl schemas -am -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dtest=LandedSchemasTest -Dland and commit the new file";

  static List<Topic> typedTopics() {
    return SchemaRulesTest.typedTopics();
  }

  @ParameterizedTest
  @MethodSource("typedTopics")
  void staysCompatibleWithEveryLandedVersion(Topic topic) {
    Schema current = SchemaRegistration.schemaOf(topic.type());

    assertThat(incompatibilities(current, SchemaFiles.landed(topic.subject()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("typedTopics")
  void equalsTheNewestLandedVersion(Topic topic) {
    Schema current = SchemaRegistration.schemaOf(topic.type());

    if (System.getProperty("land") != null && !isNewest(topic, current)) {
      SchemaFiles.land(topic.subject(), current);
    }

    assertThat(isNewest(topic, current)).as(topic.subject() + ": " + WAY_OUT).isTrue();
  }

  @Test
  void refusesARemovedDefault() {
    Schema landed = record().name("title").type("string").withDefault("").endRecord();
    Schema planted =
        record()
            .name("title")
            .type("string")
            .withDefault("")
            .name("line")
            .type("int")
            .noDefault()
            .endRecord();

    assertThat(incompatibilities(planted, List.of(landed))).isNotEmpty();
  }

  @Test
  void refusesADefaultRemovedFromAFieldOneOldVersionLacks() {
    Schema first = record().name("title").type("string").withDefault("").endRecord();
    Schema second =
        record()
            .name("title")
            .type("string")
            .withDefault("")
            .name("line")
            .type("int")
            .withDefault(0)
            .endRecord();
    Schema planted =
        record()
            .name("title")
            .type("string")
            .withDefault("")
            .name("line")
            .type("int")
            .noDefault()
            .endRecord();

    assertThat(incompatibilities(planted, List.of(first, second))).isNotEmpty();
    assertThat(incompatibilities(planted, List.of(second))).isEmpty();
  }

  @Test
  void refusesARenamedField() {
    Schema landed = record().name("title").type("string").noDefault().endRecord();
    Schema planted = record().name("heading").type("string").withDefault("").endRecord();

    assertThat(incompatibilities(planted, List.of(landed))).isNotEmpty();
  }

  @Test
  void noticesARenamedFieldThatHasADefault() {
    Topic topic = Topics.READING_EVENTS;
    String text = SchemaRegistration.schemaOf(topic.type()).toString();
    Schema planted = new Schema.Parser().parse(text.replace("\"section\"", "\"heading\""));

    assertThat(isNewest(topic, planted)).isFalse();
  }

  @Test
  void refusesASymbolAddedToAnEnumWithoutUnknown() {
    Schema landed = record().name("kind").type(kind(null, "PUT", "MOVE")).noDefault().endRecord();
    Schema planted =
        record().name("kind").type(kind(null, "PUT", "MOVE", "PURGE")).noDefault().endRecord();

    assertThat(incompatibilities(planted, List.of(landed))).isNotEmpty();
  }

  @Test
  void allowsASymbolAddedToAnEnumWithUnknown() {
    Schema landed =
        record().name("kind").type(kind("UNKNOWN", "UNKNOWN", "PUT")).noDefault().endRecord();
    Schema grown =
        record()
            .name("kind")
            .type(kind("UNKNOWN", "UNKNOWN", "PUT", "PURGE"))
            .noDefault()
            .endRecord();

    assertThat(incompatibilities(grown, List.of(landed))).isEmpty();
  }

  private static boolean isNewest(Topic topic, Schema current) {
    List<Schema> landed = SchemaFiles.landed(topic.subject());
    return !landed.isEmpty() && landed.get(landed.size() - 1).toString().equals(current.toString());
  }

  private static List<String> incompatibilities(Schema current, List<Schema> landed) {
    List<ParsedSchemaHolder> versions = new ArrayList<>();
    landed.forEach(schema -> versions.add(new SimpleParsedSchemaHolder(new AvroSchema(schema))));
    return new AvroSchema(current).isCompatible(CompatibilityLevel.FULL_TRANSITIVE, versions);
  }

  private static SchemaBuilder.FieldAssembler<Schema> record() {
    return SchemaBuilder.record("Planted").fields();
  }

  private static Schema kind(String otherwise, String... symbols) {
    return Schema.createEnum("Kind", null, null, List.of(symbols), otherwise);
  }
}
