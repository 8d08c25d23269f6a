/**
 * What a reader's browser can ask for: opt in, renew a proof, tell events, opt out. Neither
 * requests nor tables are spoken of here.
 */
@NullMarked
package org.chapterhouse.track.reading;

import org.jspecify.annotations.NullMarked;
