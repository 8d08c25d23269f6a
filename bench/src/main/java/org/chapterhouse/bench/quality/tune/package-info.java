/** Learns settings from the dev parts of corpora. Prints them; the product's sources hold them. */
@NullMarked
package org.chapterhouse.bench.quality.tune;

import org.jspecify.annotations.NullMarked;
