package org.chapterhouse.schemas;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import io.confluent.kafka.serializers.KafkaAvroSerializerConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Serdes for our events over Confluent's own Avro serialiser and deserialiser: magic byte, schema
 * id, Avro binary; subjects by TopicNameStrategy; null is a tombstone.
 *
 * <p>Confluent's serialiser registers nothing by itself and writes exactly the schema it was
 * compiled with, never "the latest": while old and new processes run side by side each writes what
 * it means. A topic's schema is registered by {@link SchemaRegistration}, which sets
 * FULL_TRANSITIVE first; at the first record of a topic a serialiser makes sure of it, and a
 * credential that may only read the registry suffices once it is there.
 *
 * <p>Records in topics outside the catalogue, that is in the changelogs of stream stores, are
 * written under the subject of the topic their type belongs to: the registry holds no subject of
 * anything private.
 */
public final class AvroSerdes {

  private final Map<String, Object> properties;
  private final SchemaRegistryClient client;
  private final SchemaRegistration registration;
  private final Set<Topic> registered = ConcurrentHashMap.newKeySet();

  /**
   * @param clientProperties properties of any Kafka client, among them {@code schema.registry.url}
   *     and whatever the registry needs, for example {@code basic.auth.user.info}
   */
  public AvroSerdes(Map<String, ?> clientProperties) {
    this(clientProperties, RegistryClient.connect(clientProperties));
  }

  AvroSerdes(Map<String, ?> clientProperties, SchemaRegistryClient client) {
    TrustedEvents.trust();
    this.properties = new HashMap<>(clientProperties);
    this.properties.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
    this.properties.put(AbstractKafkaSchemaSerDeConfig.USE_LATEST_VERSION, false);
    // "avro.java.string" is our generator's note to itself; it has no place in a shared registry.
    this.properties.put(KafkaAvroSerializerConfig.AVRO_REMOVE_JAVA_PROPS_CONFIG, true);
    this.properties.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
    this.client = client;
    this.registration = new SchemaRegistration(client);
  }

  /** Serde for one type of event; it shares this object's registry client and its caches. */
  public <T extends SpecificRecord> Serde<T> of(Class<T> type) {
    return Serdes.serdeFrom(serializer(type), deserializer(type));
  }

  private <T extends SpecificRecord> Serializer<T> serializer(Class<T> type) {
    KafkaAvroSerializer avro = new KafkaAvroSerializer(client);
    avro.configure(properties, false);
    return (topic, value) -> {
      Topic home = Topics.home(topic, type);
      if (!registered.contains(home)) {
        registration.ensureRegistered(home);
        registered.add(home);
      }
      return avro.serialize(home.name(), value);
    };
  }

  private <T extends SpecificRecord> Deserializer<T> deserializer(Class<T> type) {
    Map<String, Object> typed = new HashMap<>(properties);
    typed.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_VALUE_TYPE_CONFIG, type.getName());
    KafkaAvroDeserializer avro = new KafkaAvroDeserializer(client);
    avro.configure(typed, false);
    return (topic, bytes) -> type.cast(avro.deserialize(topic, bytes));
  }
}
