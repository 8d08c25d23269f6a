/**
 * The views in PostgreSQL: what the projection writes and pages read, with positions, epochs and
 * the outbox beside them. SQL stands here and nowhere else; Kafka and HTTP are not known.
 */
@NullMarked
package org.chapterhouse.publish.store;

import org.jspecify.annotations.NullMarked;
