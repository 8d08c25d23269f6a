package org.chapterhouse.standalone.check;

import org.chapterhouse.linking.ChapterTies;

/** A chapter of the folder and how it ties to the others. */
record TiedChapter(CheckedChapter chapter, ChapterTies ties) {}
