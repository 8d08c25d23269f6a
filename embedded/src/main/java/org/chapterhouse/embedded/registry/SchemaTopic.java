package org.chapterhouse.embedded.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Sees to it that the topic {@code _schemas} is there, compacted and of one partition. */
final class SchemaTopic {

  static final String NAME = "_schemas";

  private SchemaTopic() {}

  static void ensure(Admin admin) {
    try {
      Map<String, TopicDescription> found =
          admin.describeTopics(List.of(NAME)).allTopicNames().get();
      check(admin, Objects.requireNonNull(found.get(NAME)));
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
        throw new IllegalStateException("cannot look for the topic " + NAME, e);
      }
      create(admin);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void check(Admin admin, TopicDescription topic)
      throws ExecutionException, InterruptedException {
    if (topic.partitions().size() != 1) {
      throw new IllegalStateException(
          NAME + " has " + topic.partitions().size() + " partitions: the registry needs exactly 1");
    }
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, NAME);
    Config config =
        Objects.requireNonNull(admin.describeConfigs(List.of(resource)).all().get().get(resource));
    String policy = config.get("cleanup.policy").value();
    if (!"compact".equals(policy)) {
      throw new IllegalStateException(
          NAME + " has cleanup.policy=" + policy + ", which loses schemas: set it to compact");
    }
  }

  private static void create(Admin admin) {
    NewTopic topic =
        new NewTopic(NAME, 1, (short) 1)
            .configs(Map.of("cleanup.policy", "compact", "segment.bytes", "16777216"));
    try {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot create the topic " + NAME, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted while preparing " + NAME, e);
  }
}
