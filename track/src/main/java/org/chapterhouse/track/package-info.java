/**
 * The tracking toggle as a stage: its settings and how its parts are put together. What a reader's
 * consent means and where it is kept lives in the packages below.
 */
@NullMarked
package org.chapterhouse.track;

import org.jspecify.annotations.NullMarked;
