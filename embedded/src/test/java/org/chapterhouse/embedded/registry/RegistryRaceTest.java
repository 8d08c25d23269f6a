package org.chapterhouse.embedded.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.avro.SchemaBuilder;
import org.chapterhouse.embedded.EmbeddedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryRaceTest {

  private static final int WRITERS = 2;

  @TempDir static Path directory;
  private static EmbeddedBroker broker;
  private static SchemaLog log;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(directory, 0);
    log = SchemaLog.open(broker.bootstrapServers());
  }

  @AfterAll
  static void stop() {
    log.close();
    broker.close();
  }

  @Test
  void givesEveryConcurrentWriterAnIdOfItsOwn() throws Exception {
    Registry registry = new Registry(log);

    List<Integer> ids = registerAtOnce(registry, "orderly");

    assertThat(ids).doesNotHaveDuplicates().hasSize(WRITERS);
    assertThat(registry.versions("orderly", false))
        .extracting(Registered::version)
        .containsExactly(1, 2);
  }

  @Test
  void wouldLoseASchemaIfDecisionsOverlapped() throws Exception {
    Registry racing = new RacingRegistry(log);

    registerAtOnce(racing, "racing");

    assertThat(racing.versions("racing", false)).hasSizeLessThan(WRITERS);
  }

  private static List<Integer> registerAtOnce(Registry registry, String subject) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Integer>> writers = new ArrayList<>();
      for (int i = 1; i <= WRITERS; i++) {
        String name = subject + i;
        AvroSchema schema =
            new AvroSchema(SchemaBuilder.record(subject).fields().optionalString(name).endRecord());
        writers.add(threads.submit(() -> idOrNothing(registry, subject, schema)));
      }
      List<Integer> ids = new ArrayList<>();
      for (Future<Integer> writer : writers) {
        ids.add(writer.get(60, TimeUnit.SECONDS));
      }
      return ids;
    } finally {
      threads.shutdownNow();
    }
  }

  private static int idOrNothing(Registry registry, String subject, AvroSchema schema) {
    try {
      return registry.register(subject, schema);
    } catch (RegistryException e) {
      return 0; // the racing one finds its own schema overwritten
    }
  }

  /** Decides without waiting for others: both writers see the same state. */
  private static final class RacingRegistry extends Registry {

    private final SchemaLog log;
    private final CyclicBarrier bothDecided = new CyclicBarrier(WRITERS);

    RacingRegistry(SchemaLog log) {
      super(log);
      this.log = log;
    }

    @Override
    void decide(Function<RegistryState, List<Change>> decision) {
      List<Change> changes = decision.apply(log.state());
      try {
        bothDecided.await(60, TimeUnit.SECONDS);
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      log.append(changes);
    }
  }
}
