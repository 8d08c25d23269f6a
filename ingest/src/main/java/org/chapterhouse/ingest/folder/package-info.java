/**
 * A folder of Markdown as chapters: which files count and what their paths are. Reading, judging
 * and sending their content happens elsewhere.
 */
@NullMarked
package org.chapterhouse.ingest.folder;

import org.jspecify.annotations.NullMarked;
