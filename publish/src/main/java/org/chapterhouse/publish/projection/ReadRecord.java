package org.chapterhouse.publish.projection;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.chapterhouse.publish.store.Change;

/** A record with what it does to the views. */
record ReadRecord(ConsumerRecord<byte[], byte[]> raw, Change change) {}
