/**
 * Keeps the views in step with the topics: who owns which partition, one loop, one transaction for
 * each batch. What a transaction writes is the store's business.
 */
@NullMarked
package org.chapterhouse.publish.projection;

import org.jspecify.annotations.NullMarked;
