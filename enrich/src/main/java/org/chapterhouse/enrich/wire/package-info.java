/**
 * Bytes of a topic to a record, or the certainty that they will never be one. What a record means
 * does not belong here.
 */
@NullMarked
package org.chapterhouse.enrich.wire;

import org.jspecify.annotations.NullMarked;
