package planted.chapterhouse.enrich.step;

import org.apache.kafka.common.TopicPartition;

/** Breaks a rule on purpose. */
public final class KnowsKafka {

  TopicPartition partition = new TopicPartition("topic", 0);
}
