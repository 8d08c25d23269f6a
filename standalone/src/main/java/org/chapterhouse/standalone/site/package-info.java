/**
 * What a content folder says about its site: {@code chapterhouse.yml} laid over the settings. How
 * the file is read is decided in {@code markdown}, never here.
 */
@NullMarked
package org.chapterhouse.standalone.site;

import org.jspecify.annotations.NullMarked;
