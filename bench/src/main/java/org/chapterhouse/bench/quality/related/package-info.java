/**
 * The related protocol: "See also" edges are hidden in both directions, and all chapters are ranked
 * to find them again.
 */
@NullMarked
package org.chapterhouse.bench.quality.related;

import org.jspecify.annotations.NullMarked;
