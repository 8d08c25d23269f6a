/**
 * Folders of real chapters and what their writers linked: reading them, finding human links and
 * "See also" sections, and rewriting the text without them. Nothing here knows how links are found.
 */
@NullMarked
package org.chapterhouse.bench.quality.corpus;

import org.jspecify.annotations.NullMarked;
