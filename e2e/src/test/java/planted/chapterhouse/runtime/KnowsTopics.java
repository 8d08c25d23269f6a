package planted.chapterhouse.runtime;

import org.apache.kafka.common.TopicPartition;

/** Breaks a rule on purpose. */
public final class KnowsTopics {

  TopicPartition partition = new TopicPartition("topic", 0);
}
