package org.chapterhouse.ingest.client;

/**
 * Whether every view holds what was decided.
 *
 * @param isReached whether it does
 * @param waitingFor what is missing, in words; means nothing once reached
 */
public record Settled(boolean isReached, String waitingFor) {}
