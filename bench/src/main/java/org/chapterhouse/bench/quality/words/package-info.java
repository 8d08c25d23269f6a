/**
 * Words of texts as the baselines see them: Lucene's analysis of what commonmark reads. Independent
 * of the product on purpose, so that a slip there does not show in both.
 */
@NullMarked
package org.chapterhouse.bench.quality.words;

import org.jspecify.annotations.NullMarked;
