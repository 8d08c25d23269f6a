package org.chapterhouse.bench.quality.linking;

import java.util.function.Predicate;
import org.chapterhouse.markdown.ChapterId;

/** A method of linking, told which chapters of a corpus keep their links. */
interface LinkingMethod {
  LinkPredictor ready(Predicate<ChapterId> keepsLinks);
}
