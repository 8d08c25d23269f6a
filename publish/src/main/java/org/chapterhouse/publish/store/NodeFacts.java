package org.chapterhouse.publish.store;

/**
 * What the whole graph says about a node.
 *
 * @param importance 1 is the average, rounded to 1e-4
 * @param community key of the most important node of its community; empty when it stands alone
 * @param linksIn chapters that link to this chapter
 * @param linksOut chapters that it links to
 */
public record NodeFacts(
    NodeRow node, double importance, String community, int linksIn, int linksOut) {}
