/**
 * Who may write: tokens, kept only as hashes, and the sources each may name. What a token holder
 * may do with a chapter is the ledger's business, not decided here.
 */
@NullMarked
package org.chapterhouse.runtime.auth;

import org.jspecify.annotations.NullMarked;
