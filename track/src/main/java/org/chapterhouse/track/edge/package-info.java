/** How much the edge takes, and from where. */
@NullMarked
package org.chapterhouse.track.edge;

import org.jspecify.annotations.NullMarked;
