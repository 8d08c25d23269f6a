/**
 * What publish answers over HTTP: pages, JSON views, word of changes, assets. Nothing is worked out
 * here; pages come from {@code page}, facts from {@code store}.
 */
@NullMarked
package org.chapterhouse.publish.http;

import org.jspecify.annotations.NullMarked;
