package org.chapterhouse.markdown;

/** A chapter link and where its destination is in the parsed text. */
record SpottedLink(LinkSpot spot, ChapterLink link) {}
