/**
 * The editor's side of pushing: what a folder holds, what the server has, and the edits between the
 * two. It speaks to the edges over HTTP only and shares no class with them.
 */
@NullMarked
package org.chapterhouse.ingest.client;

import org.jspecify.annotations.NullMarked;
