/**
 * Drives a whole Chapterhouse from outside: its process, its HTTP. Knows nothing of its inside, so
 * that what is measured and proved here holds for strangers.
 */
@NullMarked
package org.chapterhouse.bench.drive;

import org.jspecify.annotations.NullMarked;
