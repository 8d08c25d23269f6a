package org.chapterhouse.ingest.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * One revision as a chapter's history tells of it.
 *
 * @param revision its number
 * @param state {@code present}, {@code removed} or {@code purged}; a purged one has nothing else
 * @param editedAt when it was requested, ISO 8601 in UTC
 * @param author who wrote it; empty where the token names nobody
 * @param source where the edit came from
 * @param movedTo id the chapter went to with this revision
 * @param movedFrom id it came from with this revision
 * @param restoredRevision the revision it brought back
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PastRevision(
    long revision,
    String state,
    @Nullable String editedAt,
    @Nullable String author,
    @Nullable String source,
    @Nullable String movedTo,
    @Nullable String movedFrom,
    @Nullable Long restoredRevision) {}
