package org.chapterhouse.markdown;

/** A reference and where its destination is in the parsed text. */
record SpottedLink(LinkSpot spot, Reference reference) {}
