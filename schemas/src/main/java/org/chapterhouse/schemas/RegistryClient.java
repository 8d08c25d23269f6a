package org.chapterhouse.schemas;

import io.confluent.kafka.schemaregistry.avro.AvroSchemaProvider;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClientFactory;
import java.util.List;
import java.util.Map;

/** Makes Confluent's registry client from the properties every Kafka client gets. */
final class RegistryClient {

  private static final int SCHEMAS_PER_SUBJECT = 1000;

  private RegistryClient() {}

  static SchemaRegistryClient connect(Map<String, ?> clientProperties) {
    Object url = clientProperties.get("schema.registry.url");
    if (url == null || url.toString().isBlank()) {
      throw new IllegalArgumentException(
          "schema.registry.url is missing: name the schema registry, several joined by commas");
    }
    return SchemaRegistryClientFactory.newClient(
        List.of(url.toString().split("\\s*,\\s*")),
        SCHEMAS_PER_SUBJECT,
        List.of(new AvroSchemaProvider()),
        clientProperties,
        Map.of());
  }
}
