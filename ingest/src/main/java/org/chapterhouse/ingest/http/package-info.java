/**
 * The edge's HTTP: reads requests with suspicion, answers with receipts and problems. What an edit
 * leads to is decided in the ledger, never here.
 */
@NullMarked
package org.chapterhouse.ingest.http;

import org.jspecify.annotations.NullMarked;
