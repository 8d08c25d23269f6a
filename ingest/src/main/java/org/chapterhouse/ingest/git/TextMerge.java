package org.chapterhouse.ingest.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeFormatter;
import org.eclipse.jgit.merge.MergeResult;

/** Brings two versions of one text together, line by line, as {@code git merge-file} does. */
public final class TextMerge {

  private TextMerge() {}

  /**
   * What came of a merge.
   *
   * @param text the merged text; where both changed the same lines, both between git's markers
   * @param isClean whether there are no such places
   */
  @SuppressWarnings("ArrayRecordComponent") // written at once and compared by nobody
  public record Merged(byte[] text, boolean isClean) {}

  /**
   * Merges.
   *
   * @param base what both started from; empty when nobody knows
   * @param ourLabel stands after {@code <<<<<<<}
   * @param theirLabel stands after {@code >>>>>>>}
   */
  public static Merged merge(
      byte[] base, byte[] ours, byte[] theirs, String ourLabel, String theirLabel) {
    MergeResult<RawText> merged =
        new MergeAlgorithm()
            .merge(
                RawTextComparator.DEFAULT,
                new RawText(base),
                new RawText(ours),
                new RawText(theirs));
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      new MergeFormatter()
          .formatMerge(text, merged, "base", ourLabel, theirLabel, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to the heap cannot fail", e);
    }
    return new Merged(text.toByteArray(), !merged.containsConflicts());
  }
}
