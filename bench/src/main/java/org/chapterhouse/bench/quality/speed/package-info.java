/** How fast {@code f} is beside commonmark's parsing alone, in one thread of one JVM. */
@NullMarked
package org.chapterhouse.bench.quality.speed;

import org.jspecify.annotations.NullMarked;
