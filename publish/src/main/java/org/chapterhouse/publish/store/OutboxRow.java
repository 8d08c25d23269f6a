package org.chapterhouse.publish.store;

import java.time.Instant;

/**
 * A receipt that waits to be sent.
 *
 * @param number grows within a partition
 * @param cause {@code CONTENT} or {@code TIES}
 * @param tiesHash empty while there are no ties
 */
public record OutboxRow(
    long number,
    String chapterId,
    String cause,
    long revision,
    long sequence,
    boolean removed,
    String tiesHash,
    Instant readableAt) {}
