package org.chapterhouse.linking;

import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * A link that one change of a card made, took away, or led elsewhere.
 *
 * @param source the chapter it stands in
 * @param link the link
 * @param from where it led; null when nowhere, or when it did not stand there
 * @param to where it leads now; null when nowhere, or when it stands there no more
 */
public record LinkMove(
    ChapterId source, CardLink link, @Nullable ChapterId from, @Nullable ChapterId to) {}
