/**
 * Who a reader is to us and how a browser proves consent: ids, proofs, refusals, the checks of an
 * event. No table, topic or request belongs here.
 */
@NullMarked
package org.chapterhouse.track.consent;

import org.jspecify.annotations.NullMarked;
