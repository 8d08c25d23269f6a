/**
 * The steps as Kafka Streams processors: stores, sources, sinks, punctuation. What is computed does
 * not belong here, only when and in which transaction.
 */
@NullMarked
package org.chapterhouse.enrich.stream;

import org.jspecify.annotations.NullMarked;
