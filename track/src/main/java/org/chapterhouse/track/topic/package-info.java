/**
 * How track writes to its topics: all or nothing, one writer at a time. Nothing here knows what the
 * records say.
 */
@NullMarked
package org.chapterhouse.track.topic;

import org.jspecify.annotations.NullMarked;
