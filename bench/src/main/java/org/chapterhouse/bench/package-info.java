/**
 * Measurements of the running program against peers and limits. Results name the command and the
 * machine that made them; nothing here is part of the product.
 */
@NullMarked
package org.chapterhouse.bench;

import org.jspecify.annotations.NullMarked;
