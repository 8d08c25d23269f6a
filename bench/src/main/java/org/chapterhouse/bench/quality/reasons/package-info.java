/**
 * Holds every statement in a reason against the chapters. Looks only at what writers wrote: links,
 * front matter, titles, words; none of the product's indexes.
 */
@NullMarked
package org.chapterhouse.bench.quality.reasons;

import org.jspecify.annotations.NullMarked;
