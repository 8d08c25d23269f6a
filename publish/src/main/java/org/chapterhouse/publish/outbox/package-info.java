/**
 * From outbox rows to records of {@code chapter.published}: one relay for each partition owned.
 * Which rows there are is the store's business.
 */
@NullMarked
package org.chapterhouse.publish.outbox;

import org.jspecify.annotations.NullMarked;
