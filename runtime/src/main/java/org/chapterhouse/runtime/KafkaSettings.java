package org.chapterhouse.runtime;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValueType;
import java.util.HashMap;
import java.util.Map;

/**
 * Where Kafka and the schema registry are, as the block {@code kafka} of the settings says.
 *
 * @param bootstrapServers {@code bootstrap.servers}
 * @param schemaRegistryUrl {@code schema.registry.url}
 * @param clientProperties further properties every Kafka and registry client gets, for example
 *     {@code security.protocol} or {@code basic.auth.user.info}
 */
public record KafkaSettings(
    String bootstrapServers, String schemaRegistryUrl, Map<String, String> clientProperties) {

  public KafkaSettings {
    clientProperties = Map.copyOf(clientProperties);
  }

  /**
   * Reads {@code kafka.bootstrap.servers}, {@code kafka.schema.registry.url}, {@code
   * kafka.properties}.
   */
  public static KafkaSettings from(Config config) {
    Config kafka = config.getConfig("kafka");
    Map<String, String> properties = new HashMap<>();
    if (kafka.hasPath("properties")) {
      kafka
          .getConfig("properties")
          .entrySet()
          .forEach(
              entry -> {
                if (entry.getValue().valueType() != ConfigValueType.NULL) {
                  properties.put(
                      entry.getKey().replace("\"", ""),
                      String.valueOf(entry.getValue().unwrapped()));
                }
              });
    }
    return new KafkaSettings(
        kafka.getString("bootstrap.servers"), kafka.getString("schema.registry.url"), properties);
  }

  /** Properties for any Kafka client, serialiser or registry client; the caller adds its own. */
  public Map<String, Object> toProperties() {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put("bootstrap.servers", bootstrapServers);
    properties.put("schema.registry.url", schemaRegistryUrl);
    return properties;
  }
}
