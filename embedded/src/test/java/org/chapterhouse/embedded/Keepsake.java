package org.chapterhouse.embedded;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.runtime.DatabaseSettings;
import org.chapterhouse.runtime.KafkaSettings;

/**
 * What a test leaves in all three servers to look for after a restart: a record, a schema and a
 * row, each added once per {@link #leave}.
 */
final class Keepsake {

  private static final String TOPIC = "keepsakes";

  private final KafkaSettings kafka;
  private final DatabaseSettings database;

  Keepsake(KafkaSettings kafka, DatabaseSettings database) {
    this.kafka = kafka;
    this.database = database;
  }

  /**
   * Leaves one more in each server; everything is acknowledged when this returns.
   *
   * @return id of the schema
   */
  int leave(String name) throws Exception {
    createTopic();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(bootstrap(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(TOPIC, name)).get(30, TimeUnit.SECONDS);
    }
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS keepsakes (name text)");
      statement.execute("INSERT INTO keepsakes VALUES ('" + name + "')");
    }
    return registry().register(name, schema(name));
  }

  List<String> records() {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(bootstrap(), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions = List.of(new TopicPartition(TOPIC, 0));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return Readings.until(consumer, consumer.endOffsets(partitions));
    }
  }

  int schemaId(String name) throws Exception {
    return registry().getId(name, schema(name));
  }

  List<String> rows() throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT array_agg(name ORDER BY name) FROM keepsakes")) {
      rows.next();
      return List.of((String[]) rows.getArray(1).getArray());
    }
  }

  private void createTopic() throws Exception {
    try (Admin admin = Admin.create(bootstrap())) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private CachedSchemaRegistryClient registry() {
    return new CachedSchemaRegistryClient(kafka.schemaRegistryUrl(), 10);
  }

  private Connection connect() throws Exception {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }

  private Map<String, Object> bootstrap() {
    return Map.of("bootstrap.servers", kafka.bootstrapServers());
  }

  private static AvroSchema schema(String name) {
    return new AvroSchema(SchemaBuilder.record(name).fields().endRecord());
  }
}
