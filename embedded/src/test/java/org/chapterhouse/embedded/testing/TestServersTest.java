package org.chapterhouse.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import java.sql.Connection;
import java.sql.DriverManager;
import org.apache.avro.SchemaBuilder;
import org.chapterhouse.runtime.DatabaseSettings;
import org.junit.jupiter.api.Test;

class TestServersTest {

  private static final AvroSchema SCHEMA =
      new AvroSchema(SchemaBuilder.record("Kept").fields().endRecord());

  @Test
  void sharesOneSetPerJvm() {
    assertThat(TestServers.shared()).isSameAs(TestServers.shared());
    assertThat(TestServers.shared().kafkaProperties())
        .containsEntry("bootstrap.servers", TestServers.shared().bootstrapServers())
        .containsEntry("schema.registry.url", TestServers.shared().registryUrl());
  }

  @Test
  void givesEachTestAnEmptyDatabase() throws Exception {
    DatabaseSettings first = TestServers.newDatabase();
    try (Connection connection = DriverManager.getConnection(first.jdbcUrl(), first.user(), "")) {
      connection.createStatement().execute("CREATE TABLE leftover ()");
    }

    DatabaseSettings second = TestServers.newDatabase();

    try (Connection connection = DriverManager.getConnection(second.jdbcUrl(), second.user(), "")) {
      assertThat(connection.getMetaData().getTables(null, "public", "%", null).next()).isFalse();
    }
  }

  @Test
  void keepsRegisteredIdsOverRestartsOfBrokerAndRegistry() throws Exception {
    try (TestServers servers = TestServers.fresh()) {
      int id = client(servers).register("kept", SCHEMA);

      servers.restartBroker();
      servers.restartRegistry();

      assertThat(client(servers).getId("kept", SCHEMA)).isEqualTo(id);
      assertThat(client(servers).getSchemaById(id)).isEqualTo(SCHEMA);
    }
  }

  @Test
  void registersAgainOnceTheBrokerIsBack() throws Exception {
    try (TestServers servers = TestServers.fresh()) {
      servers.restartBroker();

      assertThat(client(servers).register("late", SCHEMA)).isEqualTo(1);
    }
  }

  private static SchemaRegistryClient client(TestServers servers) {
    return new CachedSchemaRegistryClient(servers.registryUrl(), 10);
  }
}
