/** The product as the report judges it: {@code f} over a corpus, rewritten as a protocol asks. */
@NullMarked
package org.chapterhouse.bench.quality.product;

import org.jspecify.annotations.NullMarked;
