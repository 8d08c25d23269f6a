/**
 * The requests under {@code /reading}. Nothing is decided here but the shape of requests and
 * answers.
 */
@NullMarked
package org.chapterhouse.track.http;

import org.jspecify.annotations.NullMarked;
