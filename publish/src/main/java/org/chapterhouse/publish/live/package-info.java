/**
 * Tells open pages that their chapter has changed, as every instance hears it from {@code
 * chapter.published}. How pages are told over HTTP is not known here.
 */
@NullMarked
package org.chapterhouse.publish.live;

import org.jspecify.annotations.NullMarked;
