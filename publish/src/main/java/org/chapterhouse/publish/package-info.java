/**
 * The publish stage: wires the projection, the outbox, settlement and HTTP together. Nothing else
 * stands here.
 */
@NullMarked
package org.chapterhouse.publish;

import org.jspecify.annotations.NullMarked;
