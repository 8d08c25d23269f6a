package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * One revision in a chapter's history, as the server lists it.
 *
 * @param revision its number
 * @param contentHash SHA-256 of its Markdown; nothing where the chapter was removed or purged
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record RemoteRevision(long revision, @Nullable String contentHash) {}
