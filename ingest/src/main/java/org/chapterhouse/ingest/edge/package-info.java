/**
 * The edge behind its HTTP routes: sends edits, and follows what the ledger decided and what became
 * readable. Nothing is decided here, and nothing here knows HTTP.
 */
@NullMarked
package org.chapterhouse.ingest.edge;

import org.jspecify.annotations.NullMarked;
