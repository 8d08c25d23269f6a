/**
 * The speed table: one folder, held by Chapterhouse and by Hugo in the same run on the same
 * machine. Figures of Hugo are made here, never quoted.
 */
@NullMarked
package org.chapterhouse.bench.speed;

import org.jspecify.annotations.NullMarked;
