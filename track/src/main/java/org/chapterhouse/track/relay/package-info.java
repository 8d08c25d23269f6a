/**
 * Tells {@code reading.events} what the outbox holds, one relay at a time. Nothing here knows whom
 * an event belongs to.
 */
@NullMarked
package org.chapterhouse.track.relay;

import org.jspecify.annotations.NullMarked;
