/**
 * Precision by hand: a fixed random sample of mentions, work sheets for judges, and what their
 * verdicts come to. Files that are kept hold ids, offsets and hashes, no text of a corpus.
 */
@NullMarked
package org.chapterhouse.bench.quality.sample;

import org.jspecify.annotations.NullMarked;
