/**
 * Topics that every instance reads whole or from now on, without a group and without offsets of its
 * own. What the records mean is the caller's business.
 */
@NullMarked
package org.chapterhouse.publish.tail;

import org.jspecify.annotations.NullMarked;
