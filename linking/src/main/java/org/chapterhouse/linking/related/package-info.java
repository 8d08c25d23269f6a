/**
 * Which chapters are related to one, how strongly, and why. Pairs are scored by their cards and the
 * links between chapters alone.
 */
@NullMarked
package org.chapterhouse.linking.related;

import org.jspecify.annotations.NullMarked;
