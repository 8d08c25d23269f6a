package org.chapterhouse.registryclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** The client is Confluent's own, works on this build's Avro and Kafka, and carries its licence. */
class GenuineClientTest {

  private static final Schema SCHEMA =
      SchemaBuilder.record("Chapter").fields().requiredString("title").endRecord();
  private static final Map<String, ?> PROPERTIES =
      Map.of("schema.registry.url", "mock://genuine-client");

  @Test
  void comesFromConfluentsRelease() throws Exception {
    for (String artifact : new String[] {"kafka-schema-registry-client", "kafka-avro-serializer"}) {
      Properties release = new Properties();
      try (InputStream text =
          resource("/META-INF/maven/io.confluent/" + artifact + "/pom.properties")) {
        release.load(text);
      }
      assertThat(release)
          .containsEntry("groupId", "io.confluent")
          .containsEntry("version", "7.9.5");
    }
  }

  @Test
  void worksOnTheAvroAndKafkaOfThisBuild() throws Exception {
    assertThat(SchemaRegistryClient.class).isAssignableFrom(CachedSchemaRegistryClient.class);
    assertThat(Serializer.class).isAssignableFrom(KafkaAvroSerializer.class);
    assertThat(AvroSchema.class.getMethod("rawSchema").getReturnType()).isEqualTo(Schema.class);
  }

  @Test
  void writesConfluentsWireFormatAndReadsItBack() {
    GenericRecord chapter = new GenericRecordBuilder(SCHEMA).set("title", "Ledger").build();
    try (KafkaAvroSerializer serializer = new KafkaAvroSerializer();
        KafkaAvroDeserializer deserializer = new KafkaAvroDeserializer()) {
      serializer.configure(PROPERTIES, false);
      deserializer.configure(PROPERTIES, false);

      byte[] bytes = serializer.serialize("chapters", chapter);

      assertThat(bytes[0]).isZero();
      assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isPositive();
      assertThat(deserializer.deserialize("chapters", bytes))
          .hasToString("{\"title\": \"Ledger\"}");
    }
  }

  @Test
  void carriesItsLicenceAndNotice() throws Exception {
    assertThat(text("/META-INF/LICENSE")).contains("Apache License").contains("Version 2.0");
    assertThat(text("/META-INF/NOTICE")).contains("Confluent Inc.").contains("Apache Pinot");
  }

  private static String text(String path) throws Exception {
    // Libraries on the class path have files of the same name.
    var files =
        GenuineClientTest.class.getClassLoader().getResources(path.substring(1)).asIterator();
    StringBuilder all = new StringBuilder();
    while (files.hasNext()) {
      try (InputStream file = files.next().openStream()) {
        all.append(new String(file.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private static InputStream resource(String path) {
    InputStream found = GenuineClientTest.class.getResourceAsStream(path);
    assertThat(found).as(path).isNotNull();
    return found;
  }
}
