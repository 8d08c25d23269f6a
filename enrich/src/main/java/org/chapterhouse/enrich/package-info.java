/**
 * The enrich stage as a process runs it: settings, topology, start and stop. What a chapter ties to
 * is worked out elsewhere: the steps in {@code step}, f itself in the linking module.
 */
@NullMarked
package org.chapterhouse.enrich;

import org.jspecify.annotations.NullMarked;
