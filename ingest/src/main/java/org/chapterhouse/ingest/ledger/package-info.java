/**
 * The ledger: one total order of edits, and the pure table that decides each of them. HTTP, tokens
 * and anything an editor talks to live in the edge, never here.
 */
@NullMarked
package org.chapterhouse.ingest.ledger;

import org.jspecify.annotations.NullMarked;
