package org.chapterhouse.bench.quality.sample;

import org.chapterhouse.markdown.ChapterId;

/**
 * What one judge said of a mention.
 *
 * @param source the chapter it stands in
 * @param target the chapter it would link to
 * @param start offset in the file, in UTF-16 units
 * @param useful whether the judge would link it
 * @param judges how many judged it
 */
public record JudgedMention(
    ChapterId source, ChapterId target, int start, boolean useful, int judges) {}
