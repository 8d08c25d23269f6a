/** Publishes whole folders of real content and counts what became of them. */
@NullMarked
package org.chapterhouse.bench.corpora;

import org.jspecify.annotations.NullMarked;
