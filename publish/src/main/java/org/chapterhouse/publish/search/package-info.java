/**
 * Full-text search: what of a chapter is indexed, how a reader's words become a query, and which
 * words are shown of what was found. The tables and their SQL live in the store.
 */
@NullMarked
package org.chapterhouse.publish.search;

import org.jspecify.annotations.NullMarked;
