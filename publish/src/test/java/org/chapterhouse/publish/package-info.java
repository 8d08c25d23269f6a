/**
 * Tests of the publish stage on a real broker and a real PostgreSQL. The other stages are played by
 * the tests, record by record.
 */
@NullMarked
package org.chapterhouse.publish;

import org.jspecify.annotations.NullMarked;
