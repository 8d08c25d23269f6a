/**
 * Words of chapters: tokens with their places, stems, and what of them goes onto a card. What words
 * mean, which phrases name a chapter and how near two chapters are, is not known here.
 */
@NullMarked
package org.chapterhouse.linking.words;

import org.jspecify.annotations.NullMarked;
