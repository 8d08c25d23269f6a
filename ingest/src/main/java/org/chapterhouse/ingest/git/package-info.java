/**
 * What git knows about a folder and how git treats two versions of a text: earlier versions of
 * files, merges, diffs, likeness. Nothing here writes to a repository or speaks to a server.
 */
@NullMarked
package org.chapterhouse.ingest.git;

import org.jspecify.annotations.NullMarked;
