/**
 * Phrases that name chapters, and how sure it is that an editor would link them. Only what the
 * catalogue's cards and the chapter's own text say counts.
 */
@NullMarked
package org.chapterhouse.linking.mention;

import org.jspecify.annotations.NullMarked;
