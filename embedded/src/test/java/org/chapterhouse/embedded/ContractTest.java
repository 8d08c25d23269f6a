package org.chapterhouse.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.chapterhouse.embedded.testing.TestServers;
import org.chapterhouse.events.ChapterUpdated;
import org.chapterhouse.schemas.AvroSerdes;
import org.chapterhouse.schemas.Contract;
import org.chapterhouse.schemas.Topic;
import org.chapterhouse.schemas.TopicCatalogue;
import org.chapterhouse.schemas.TopicMismatchException;
import org.chapterhouse.schemas.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract on a real broker and registry, read with what any stranger would use. */
class ContractTest {

  private static final TopicCatalogue CATALOGUE = new TopicCatalogue(3, (short) 1);

  private static final long SEED = 20261122;

  private static TestServers servers;

  @BeforeAll
  static void start() {
    servers = TestServers.fresh();
    Contract.establish(servers.kafkaProperties(), CATALOGUE);
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  static List<Topic> typedTopics() {
    return Topics.ALL.stream().filter(topic -> topic.type() != null).toList();
  }

  @ParameterizedTest
  @MethodSource("typedTopics")
  void isReadWithAStockDeserializer(Topic topic) throws Exception {
    GenericRecord event = random(topic);
    produce(topic, specific(event));

    GenericRecord read = (GenericRecord) readOne(topic).value();

    assertThat(read.getSchema().getFullName()).isEqualTo(event.getSchema().getFullName());
    assertThat(read.toString()).as("seed " + SEED).isEqualTo(event.toString());
  }

  @ParameterizedTest
  @MethodSource("typedTopics")
  void holdsEverySubjectToFullTransitive(Topic topic) throws Exception {
    try (var registry = new CachedSchemaRegistryClient(servers.registryUrl(), 10)) {
      assertThat(registry.getCompatibility(topic.subject())).isEqualTo("FULL_TRANSITIVE");
      assertThat(registry.getAllVersions(topic.subject())).containsExactly(1);
    }
  }

  @Test
  void changesNothingWhenRepeated() throws Exception {
    Contract.establish(servers.kafkaProperties(), CATALOGUE);

    try (var registry = new CachedSchemaRegistryClient(servers.registryUrl(), 10)) {
      assertThat(registry.getAllSubjects()).hasSize(typedTopics().size());
    }
  }

  @Test
  void refusesAnotherNumberOfPartitions() {
    TopicCatalogue other = new TopicCatalogue(4, (short) 1);

    assertThatThrownBy(() -> Contract.establish(servers.kafkaProperties(), other))
        .isInstanceOf(TopicMismatchException.class)
        .hasMessageContaining("the number of partitions is 3 but must be 4")
        .hasMessageContaining("kafka.partitions");
  }

  @Test
  void refusesAnotherSetting() throws Exception {
    try (TestServers own = TestServers.fresh();
        Admin admin = Admin.create(own.kafkaProperties())) {
      CATALOGUE.ensure(admin);
      set(admin, "reading.events", "segment.ms", "604800000");

      // The broker hears of an altered setting a moment after the controller took it.
      await()
          .untilAsserted(
              () ->
                  assertThatThrownBy(() -> CATALOGUE.ensure(admin))
                      .isInstanceOf(TopicMismatchException.class)
                      .hasMessageContaining(
                          "topic reading.events: segment.ms is 604800000 but must be 21600000")
                      .hasMessageContaining("kafka-configs.sh"));
    }
  }

  @Test
  void isEstablishedBySeveralProcessesAtOnce() {
    try (TestServers own = TestServers.fresh()) {
      CompletableFuture<?>[] stages =
          Stream.generate(
                  () ->
                      CompletableFuture.runAsync(
                          () -> Contract.establish(own.kafkaProperties(), CATALOGUE),
                          task -> new Thread(task, "stage").start()))
              .limit(4)
              .toArray(CompletableFuture<?>[]::new);

      CompletableFuture.allOf(stages).join();

      Contract.establish(own.kafkaProperties(), CATALOGUE);
    }
  }

  @Test
  void keepsTheChangelogsOfStoresOutOfTheRegistry() throws Exception {
    var serde = new AvroSerdes(servers.kafkaProperties()).of(ChapterUpdated.class);
    ChapterUpdated event = ChapterUpdated.newBuilder().setChapterId("en/a").build();

    byte[] bytes = serde.serializer().serialize("enrich-shelf-changelog", event);

    assertThat(serde.deserializer().deserialize("enrich-shelf-changelog", bytes)).isEqualTo(event);
    try (var registry = new CachedSchemaRegistryClient(servers.registryUrl(), 10)) {
      assertThat(registry.getAllSubjects()).doesNotContain("enrich-shelf-changelog-value");
    }
  }

  @Test
  void takesNullForATombstone() {
    var serde = new AvroSerdes(servers.kafkaProperties()).of(ChapterUpdated.class);

    byte[] bytes = serde.serializer().serialize("chapter.updated", null);

    assertThat(bytes).isNull();
    assertThat(serde.deserializer().deserialize("chapter.updated", bytes)).isNull();
  }

  private static GenericRecord random(Topic topic) {
    Schema schema = SpecificData.get().getSchema(topic.type());
    return (GenericRecord) new RandomData(schema, 1, SEED).iterator().next();
  }

  private static SpecificRecord specific(GenericRecord generic) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Encoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(generic.getSchema()).write(generic, encoder);
    Decoder decoder = DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null);
    return new SpecificDatumReader<SpecificRecord>(generic.getSchema()).read(null, decoder);
  }

  private static <T extends SpecificRecord> void produce(Topic topic, T event) throws Exception {
    @SuppressWarnings("unchecked")
    Class<T> type = (Class<T>) event.getClass();
    try (KafkaProducer<String, T> producer =
        new KafkaProducer<>(
            servers.kafkaProperties(),
            new StringSerializer(),
            new AvroSerdes(servers.kafkaProperties()).of(type).serializer())) {
      producer.send(new ProducerRecord<>(topic.name(), 0, "key", event)).get();
    }
  }

  private static ConsumerRecord<String, Object> readOne(Topic topic) {
    Map<String, Object> properties = servers.kafkaProperties();
    properties.put("auto.offset.reset", "earliest");
    KafkaAvroDeserializer stock = new KafkaAvroDeserializer();
    stock.configure(properties, false);
    try (KafkaConsumer<String, Object> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), stock)) {
      consumer.assign(List.of(new TopicPartition(topic.name(), 0)));
      return consumer.poll(Duration.ofSeconds(20)).iterator().next();
    }
  }

  private static void set(Admin admin, String topic, String setting, String value)
      throws Exception {
    admin
        .incrementalAlterConfigs(
            Map.of(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                List.of(
                    new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET))))
        .all()
        .get();
  }
}
