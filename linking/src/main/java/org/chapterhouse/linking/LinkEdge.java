package org.chapterhouse.linking;

import org.chapterhouse.markdown.ChapterId;

/** That some link of one chapter leads to another. */
public record LinkEdge(ChapterId source, ChapterId target) {}
