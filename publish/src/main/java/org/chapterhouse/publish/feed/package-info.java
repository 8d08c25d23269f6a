/**
 * The site as lists for programs: the Atom feed and the sitemap. Written element by element, so
 * that no title can break the XML; which chapters there are is asked elsewhere.
 */
@NullMarked
package org.chapterhouse.publish.feed;

import org.jspecify.annotations.NullMarked;
