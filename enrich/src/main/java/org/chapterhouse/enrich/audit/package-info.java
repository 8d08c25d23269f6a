/**
 * The law of the house, checkable: what the views must be, worked out from scratch over the latest
 * records. Nothing of the streaming steps is used here, or the check would prove nothing.
 */
@NullMarked
package org.chapterhouse.enrich.audit;

import org.jspecify.annotations.NullMarked;
