/**
 * What ties chapters together: cards, the catalogue of all cards, what a change of a card marks,
 * and {@code f}, which works out a chapter's ties. Everything here is pure and deterministic to the
 * byte: no Kafka, SQL, HTTP, clock, randomness or thread, and no order that depends on a hash.
 */
@NullMarked
package org.chapterhouse.linking;

import org.jspecify.annotations.NullMarked;
