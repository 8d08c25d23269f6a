/**
 * The contract: topics and their settings, Avro serdes, event headers. What the events mean for a
 * stage lives in that stage, never here.
 */
@NullMarked
package org.chapterhouse.schemas;

import org.jspecify.annotations.NullMarked;
