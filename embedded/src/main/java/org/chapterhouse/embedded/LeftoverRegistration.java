package org.chapterhouse.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed broker leaves in the metadata: that it is alive and leads every partition. The next
 * broker would believe it, go on with transactions that were being committed, and lose its leaders
 * in the middle of that, when the dead session expires. Kafka 4.3 then takes a partition without a
 * leader for a deleted one and never writes its commit marker: readers of committed records stop
 * there for good. So the registration is taken back before the broker starts, by a controller that
 * runs for this alone.
 */
final class LeftoverRegistration {

  private static final Logger LOG = LoggerFactory.getLogger(LeftoverRegistration.class);
  private static final String CLEAN_SHUTDOWN = ".kafka_cleanshutdown";
  private static final Duration READING_LOG = Duration.ofSeconds(30);
  private static final String METADATA = "__cluster_metadata-0";

  private final Path log;

  /**
   * @param log directory of the broker's logs and metadata
   */
  LeftoverRegistration(Path log) {
    this.log = log;
  }

  /** Whether the last broker on the directory did not live to say goodbye. */
  boolean exists() {
    return Files.isDirectory(log.resolve(METADATA)) && !Files.exists(log.resolve(CLEAN_SHUTDOWN));
  }

  /**
   * Takes the registration back and returns once that is written.
   *
   * @param controllerPort free loopback port
   * @return whether there was one; a broker killed early on had not registered yet
   * @throws ServerStartException when the controller fails
   */
  boolean takeBack(int controllerPort) {
    LOG.info("taking back the registration of the broker that was killed on {}", log);
    Properties properties = BrokerProperties.ofController(log, controllerPort);
    KafkaRaftServer controller =
        new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
    try {
      controller.startup();
      return unregister("127.0.0.1:" + controllerPort);
    } catch (RuntimeException e) {
      throw new ServerStartException("cannot mend the metadata in " + log + ": " + e, e);
    } finally {
      controller.shutdown();
      controller.awaitShutdown();
    }
  }

  private boolean unregister(String controller) {
    Map<String, Object> address =
        Map.of(AdminClientConfig.BOOTSTRAP_CONTROLLERS_CONFIG, controller);
    try (Admin admin = Admin.create(address)) {
      awaitMetadata(admin);
      admin.unregisterBroker(BrokerProperties.NODE_ID).all().get();
      return true;
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof BrokerIdNotRegisteredException)) {
        throw new ServerStartException("cannot mend the metadata in " + log + ": " + e, e);
      }
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerStartException("interrupted while mending the metadata in " + log, e);
    }
  }

  /** A controller that has not read its own log yet does not know that it may be spoken to. */
  private static void awaitMetadata(Admin admin) throws ExecutionException, InterruptedException {
    long deadline = System.nanoTime() + READING_LOG.toNanos();
    while (true) {
      try {
        admin.describeCluster().controller().get();
        return;
      } catch (ExecutionException e) {
        boolean stillReading = e.getCause() instanceof UnsupportedVersionException;
        if (!stillReading || System.nanoTime() - deadline > 0) {
          throw e;
        }
        // Nothing tells from outside when it has read it, but that it answers.
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }
}
