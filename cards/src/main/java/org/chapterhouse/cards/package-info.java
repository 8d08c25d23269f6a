/**
 * Cards as {@code chapter.cards} has them: records, keys and headers, and what they say. Whoever
 * writes or reads the topic goes through here; nothing is worked out here.
 */
@NullMarked
package org.chapterhouse.cards;

import org.jspecify.annotations.NullMarked;
