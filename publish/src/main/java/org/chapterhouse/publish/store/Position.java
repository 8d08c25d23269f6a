package org.chapterhouse.publish.store;

/**
 * How far the views have come in a share.
 *
 * @param topicId Kafka's id of the topic these offsets belong to
 * @param nextOffset offset of the next record to read; everything below is in the views
 * @param lastRecordOffset offset of the last record read; -1 when there was none
 */
public record Position(Share share, String topicId, long nextOffset, long lastRecordOffset) {}
