package org.chapterhouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.GraphNode;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.SchemaRefusedException;
import org.chapterhouse.schemas.Topics;
import org.chapterhouse.schemas.TrustedEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two settings are all it takes to use a registry that wants a password. */
class AnotherRegistryTest {

  private static final String TOPIC = Topics.GRAPH_NODES.name();
  private GuardedRegistry registry;
  private GraphNode node;

  @BeforeEach
  void guard() throws IOException {
    TrustedEvents.trust();
    node = GraphNode.newBuilder().setKey("topic:data").build();
    registry = new GuardedRegistry(TestServers.shared().registryUrl(), "anna", "hunter2");
  }

  @AfterEach
  void close() {
    registry.close();
  }

  @Test
  void writesAndReadsWithThePassword() {
    Map<String, Object> properties = properties();
    properties.put("basic.auth.credentials.source", "USER_INFO");
    properties.put("basic.auth.user.info", "anna:hunter2");

    try (Serde<GraphNode> serde = new AvroSerdes(properties).of(GraphNode.class)) {
      byte[] bytes = serde.serializer().serialize(TOPIC, node);
      assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(node);
    }
    assertThat(registry.admitted()).isPositive();
  }

  @Test
  void isTurnedAwayWithoutIt() {
    try (Serde<GraphNode> serde = new AvroSerdes(properties()).of(GraphNode.class)) {
      assertThatThrownBy(() -> serde.serializer().serialize(TOPIC, node))
          .isInstanceOf(SchemaRefusedException.class)
          .hasMessageContaining("basic.auth.user.info");
    }
    assertThat(registry.admitted()).isZero();
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>(TestServers.shared().kafkaProperties());
    properties.put("schema.registry.url", registry.url());
    return properties;
  }
}
