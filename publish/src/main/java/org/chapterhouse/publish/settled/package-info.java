/**
 * When is everything an edit touches in the views? Watches what enrich says of its progress and how
 * far the views have come; changes neither.
 */
@NullMarked
package org.chapterhouse.publish.settled;

import org.jspecify.annotations.NullMarked;
