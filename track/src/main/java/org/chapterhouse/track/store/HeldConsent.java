package org.chapterhouse.track.store;

import java.time.Instant;

/**
 * A consent as it is held.
 *
 * @param givenAt when it was given
 * @param textVersion version of the text it was given to
 * @param language language that text was shown in
 */
public record HeldConsent(Instant givenAt, String textVersion, String language) {}
