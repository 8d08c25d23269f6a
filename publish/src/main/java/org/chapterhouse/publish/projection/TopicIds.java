package org.chapterhouse.publish.projection;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

/** Kafka's ids of topics: a topic deleted and made anew keeps its name and gets another id. */
@FunctionalInterface
public interface TopicIds {

  /** Id of each topic. */
  Map<String, String> of(Collection<String> topics);

  /** Asks the broker each time. */
  static TopicIds askedOf(Admin admin) {
    return topics -> {
      try {
        return admin.describeTopics(topics).allTopicNames().get().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, topic -> topic.getValue().topicId().toString()));
      } catch (InterruptedException e) {
        throw new InterruptException(e);
      } catch (ExecutionException e) {
        throw new KafkaException("the broker does not describe its topics", e.getCause());
      }
    };
  }
}
