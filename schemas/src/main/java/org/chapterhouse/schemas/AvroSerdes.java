package org.chapterhouse.schemas;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serdes for our events over Confluent's own Avro serialiser and deserialiser: magic byte, schema
 * id, Avro binary; subjects by TopicNameStrategy; null is a tombstone.
 *
 * <p>Serialisers register nothing and look up the id of exactly the schema they were compiled with.
 * A process with a changed schema therefore fails at once unless {@link SchemaRegistration} had it
 * accepted first, and while old and new processes run side by side each writes what it means rather
 * than the latest version.
 */
public final class AvroSerdes {

  private final Map<String, Object> properties;
  private final SchemaRegistryClient client;

  /**
   * @param clientProperties properties of any Kafka client, among them {@code schema.registry.url}
   *     and whatever the registry needs, for example {@code basic.auth.user.info}
   */
  public AvroSerdes(Map<String, ?> clientProperties) {
    this(clientProperties, RegistryClient.connect(clientProperties));
  }

  AvroSerdes(Map<String, ?> clientProperties, SchemaRegistryClient client) {
    this.properties = new HashMap<>(clientProperties);
    this.properties.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
    this.properties.put(AbstractKafkaSchemaSerDeConfig.USE_LATEST_VERSION, false);
    // "avro.java.string" is our generator's note to itself; it has no place in a shared registry.
    this.properties.put(KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
    this.properties.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    this.client = client;
  }

  /** Serde for one type of event. Thread-safe as far as Confluent's classes are: one per thread. */
  public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
    return Serdes.serdeFrom(serializer(), deserializer(type));
  }

  private <T extends SpecificRecord> Serializer<T> serializer() {
    KafkaAvroSerializer avro = new KafkaAvroSerializer(client);
    avro.configure(properties, false);
    return avro::serialize;
  }

  private <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
    Map<String, Object> typed = new HashMap<>(properties);
    typed.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_VALUE_TYPE_CONFIG, type.getName());
    KafkaAvroDeserializer avro = new KafkaAvroDeserializer(client);
    avro.configure(typed, false);
    return (topic, bytes) -> type.cast(avro.deserialize(topic, bytes));
  }
}
