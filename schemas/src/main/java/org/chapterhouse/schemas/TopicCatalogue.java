package org.chapterhouse.schemas;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics as they must stand on the broker.
 *
 * @param partitions partitions of every topic that has more than one
 * @param replication replicas of each partition a missing topic is created with
 */
public record TopicCatalogue(int partitions, short replication) {

  private static final Logger LOG = LoggerFactory.getLogger(TopicCatalogue.class);
  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);

  public TopicCatalogue {
    if (partitions < 1) {
      throw new IllegalArgumentException("kafka.partitions is " + partitions + ": at least 1");
    }
    if (replication < 1) {
      throw new IllegalArgumentException(
          "kafka.replication.factor is " + replication + ": at least 1");
    }
  }

  /**
   * Creates the topics that are missing and checks those that are there; several processes may do
   * so at once. Replication is the operator's to change and is not checked.
   *
   * @throws TopicMismatchException when partitions or a setting differ
   * @throws KafkaException when the broker refuses or does not answer
   */
  public void ensure(Admin admin) {
    ensure(admin, Topics.ALL);
  }

  void ensure(Admin admin, List<Topic> topics) {
    Map<String, TopicDescription> existing = describe(admin, topics);
    List<Topic> missing =
        topics.stream().filter(topic -> !existing.containsKey(topic.name())).toList();
    create(admin, missing);
    existing.putAll(describeOnceVisible(admin, missing));
    Map<String, Config> configs = configs(admin, topics);
    for (Topic topic : topics) {
      checkPartitions(topic, known(topic, existing).partitions().size());
      checkConfigs(topic, known(topic, configs));
    }
  }

  /**
   * How many partitions the topics have that are there already; empty on a new cluster.
   *
   * @throws KafkaException when the broker does not answer
   */
  public static OptionalInt existingPartitions(Admin admin) {
    return describe(admin, List.of(Topics.CHAPTER_UPDATED)).values().stream()
        .mapToInt(topic -> topic.partitions().size())
        .findAny();
  }

  /** The catalogue as the Markdown text of {@code docs/topics.md}. */
  public String toMarkdown() {
    return new TopicsDocument(this).render();
  }

  private void create(Admin admin, List<Topic> missing) {
    List<NewTopic> wanted =
        missing.stream()
            .map(
                topic ->
                    new NewTopic(topic.name(), topic.partitions(partitions), replication)
                        .configs(topic.retention().configs()))
            .toList();
    for (KafkaFuture<Void> created : admin.createTopics(wanted).values().values()) {
      try {
        await(created);
      } catch (TopicExistsException e) {
        // What the other process made is checked like everything else.
        LOG.debug("another process was faster: {}", e.getMessage());
      }
    }
  }

  /** A new topic reaches the brokers' metadata a moment after the controller has made it. */
  private static Map<String, TopicDescription> describeOnceVisible(
      Admin admin, List<Topic> topics) {
    long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
    Map<String, TopicDescription> visible = describe(admin, topics);
    while (visible.size() < topics.size()) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException(
            "the broker still does not know these new topics: "
                + topics.stream().filter(topic -> !visible.containsKey(topic.name())).toList());
      }
      LockSupport.parkNanos(LOOK_AGAIN_AFTER.toNanos());
      visible.putAll(describe(admin, topics));
    }
    return visible;
  }

  private static Map<String, TopicDescription> describe(Admin admin, List<Topic> topics) {
    Map<String, TopicDescription> found = new TreeMap<>();
    admin
        .describeTopics(topics.stream().map(Topic::name).toList())
        .topicNameValues()
        .forEach(
            (name, future) -> {
              try {
                found.put(name, await(future));
              } catch (UnknownTopicOrPartitionException e) {
                found.remove(name);
              }
            });
    return found;
  }

  private static Map<String, Config> configs(Admin admin, List<Topic> topics) {
    List<ConfigResource> resources = new ArrayList<>();
    topics.forEach(
        topic -> resources.add(new ConfigResource(ConfigResource.Type.TOPIC, topic.name())));
    Map<String, Config> configs = new TreeMap<>();
    await(admin.describeConfigs(resources).all())
        .forEach((resource, config) -> configs.put(resource.name(), config));
    return configs;
  }

  private static <T> T known(Topic topic, Map<String, T> answers) {
    return Objects.requireNonNull(
        answers.get(topic.name()), () -> "the broker says nothing of topic " + topic.name());
  }

  private void checkPartitions(Topic topic, int found) {
    int wanted = topic.partitions(partitions);
    if (found != wanted) {
      throw new TopicMismatchException(
          topic.name(),
          "the number of partitions",
          Integer.toString(found),
          Integer.toString(wanted),
          "Partitions cannot change once there are records: set kafka.partitions back, or start on"
              + " an empty cluster and push again.");
    }
  }

  private static void checkConfigs(Topic topic, Config found) {
    new TreeMap<>(topic.retention().configs())
        .forEach((setting, wanted) -> checkConfig(topic, setting, wanted, found.get(setting)));
  }

  private static void checkConfig(Topic topic, String setting, String wanted, ConfigEntry found) {
    if (!found.value().equals(wanted)) {
      throw new TopicMismatchException(
          topic.name(),
          setting,
          found.value(),
          wanted,
          "Set it with: kafka-configs.sh --bootstrap-server ... --alter --entity-type topics"
              + " --entity-name "
              + topic.name()
              + " --add-config "
              + setting
              + "=["
              + wanted
              + "]");
    }
  }

  private static <T> T await(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new KafkaException("the broker did not do what was asked", e.getCause());
    }
  }
}
