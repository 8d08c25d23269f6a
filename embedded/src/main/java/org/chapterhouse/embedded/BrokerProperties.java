package org.chapterhouse.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** Settings of the one broker that is its own controller. */
final class BrokerProperties {

  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /** 8 MiB of record and room for its key, headers and batch. */
  private static final int MAX_MESSAGE_BYTES = 8 * 1024 * 1024 + 64 * 1024;

  private BrokerProperties() {}

  static Properties of(Path log, int port, int controllerPort) {
    Properties properties = new Properties();
    addRoles(properties, port, controllerPort);
    addStorage(properties, log);
    addInternalTopics(properties);
    addTimes(properties);
    return properties;
  }

  /** Of a controller alone, on the same directory and under the same id. */
  static Properties ofController(Path log, int controllerPort) {
    Properties properties = of(log, 0, controllerPort);
    properties.put("process.roles", "controller");
    properties.put("listeners", CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort);
    properties.remove("advertised.listeners");
    properties.remove("inter.broker.listener.name");
    return properties;
  }

  private static void addRoles(Properties properties, int port, int controllerPort) {
    String controller = "127.0.0.1:" + controllerPort;
    properties.put("process.roles", "broker,controller");
    properties.put("node.id", Integer.toString(NODE_ID));
    properties.put("controller.quorum.voters", NODE_ID + "@" + controller);
    properties.put("controller.listener.names", CONTROLLER_LISTENER);
    properties.put(
        "listeners",
        "PLAINTEXT://127.0.0.1:" + port + "," + CONTROLLER_LISTENER + "://" + controller);
    properties.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.put("inter.broker.listener.name", "PLAINTEXT");
    properties.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
  }

  private static void addStorage(Properties properties, Path log) {
    properties.put("log.dirs", log.toString());
    properties.put("auto.create.topics.enable", "false");
    properties.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    properties.put("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
    properties.put("log.cleaner.dedupe.buffer.size", "2097152"); // 128 MB otherwise
    properties.put("num.recovery.threads.per.data.dir", "2");
    // Nobody follows the metadata of a single node; small segments keep its start short.
    properties.put("metadata.log.segment.bytes", "16777216");
    properties.put("metadata.max.retention.bytes", "33554432");
  }

  private static void addInternalTopics(Properties properties) {
    properties.put("offsets.topic.replication.factor", "1");
    properties.put("offsets.topic.num.partitions", "6");
    properties.put("offsets.topic.segment.bytes", "16777216");
    properties.put("transaction.state.log.replication.factor", "1");
    properties.put("transaction.state.log.min.isr", "1");
    properties.put("transaction.state.log.num.partitions", "6");
    properties.put("transaction.state.log.segment.bytes", "16777216");
    properties.put("share.coordinator.state.topic.replication.factor", "1");
    properties.put("share.coordinator.state.topic.min.isr", "1");
    properties.put("share.coordinator.state.topic.num.partitions", "1");
    properties.put("default.replication.factor", "1");
    properties.put("min.insync.replicas", "1");
  }

  private static void addTimes(Properties properties) {
    properties.put("group.initial.rebalance.delay.ms", "0");
    properties.put("group.min.session.timeout.ms", "500");
    // Nobody could take over from the only broker: a machine short of breath must not depose it. A
    // killed one is unregistered before the next starts, which thus need not wait for its session.
    properties.put("broker.session.timeout.ms", "30000");
    properties.put("broker.heartbeat.interval.ms", "500");
  }
}
