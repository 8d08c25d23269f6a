/**
 * The steps of one enrich task over abstract stores: shelve a chapter, file a card, tie chapters.
 * No Kafka, no clock, no thread belongs here; tests drive these classes through any interleaving.
 */
@NullMarked
package org.chapterhouse.enrich.step;

import org.jspecify.annotations.NullMarked;
