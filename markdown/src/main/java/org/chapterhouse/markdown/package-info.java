/**
 * The text of a chapter: where it belongs, what its front matter says, what it links to, and how it
 * looks as HTML. Nothing here knows other chapters, topics, tables, HTTP, clocks or threads.
 */
@NullMarked
package org.chapterhouse.markdown;

import org.jspecify.annotations.NullMarked;
