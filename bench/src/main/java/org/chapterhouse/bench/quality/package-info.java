/**
 * Measures the quality of links, mentions and related chapters on real corpora: {@code
 * bench/quality}. Commands only; protocols, baselines and the report have packages of their own.
 */
@NullMarked
package org.chapterhouse.bench.quality;

import org.jspecify.annotations.NullMarked;
