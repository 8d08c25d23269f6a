/**
 * What happens to readers' events as time passes: days are closed and their figures published, and
 * what has been kept long enough is forgotten. Nothing here answers a reader.
 */
@NullMarked
package org.chapterhouse.track.upkeep;

import org.jspecify.annotations.NullMarked;
