package org.chapterhouse.publish.store;

/** A node and how many chapters it is about. */
public record CountedNode(NodeRow node, int count) {}
