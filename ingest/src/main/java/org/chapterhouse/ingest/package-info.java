/**
 * The stage that takes edits: wiring and settings of edge and ledger. How an edit is decided is in
 * {@code ledger}, how it comes in and is answered in {@code edge} and {@code http}.
 */
@NullMarked
package org.chapterhouse.ingest;

import org.jspecify.annotations.NullMarked;
