/**
 * The edge's own catalogue, from one partition of {@code chapter.cards}: what edits did to links,
 * and what they would do. It writes nothing, and nothing here knows HTTP.
 */
@NullMarked
package org.chapterhouse.ingest.edge.catalogue;

import org.jspecify.annotations.NullMarked;
