/**
 * Turns the linking module's records into the Avro records of the topics and back. Nothing is
 * decided here: equal input gives equal bytes.
 */
@NullMarked
package org.chapterhouse.enrich.record;

import org.jspecify.annotations.NullMarked;
