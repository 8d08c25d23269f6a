package org.chapterhouse.ingest.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What differs between two versions of a text, as {@code git diff} writes it. */
public final class TextDiff {

  private static final int CONTEXT = 2;

  private TextDiff() {}

  /**
   * A unified diff, cut off after some lines.
   *
   * @param oldName stands after {@code ---}
   * @param newName stands after {@code +++}
   * @param mostLines lines of the diff at most; what is left out is counted in a line of its own
   */
  public static List<String> lines(
      String oldName, byte[] old, String newName, byte[] changed, int mostLines) {
    RawText before = new RawText(old);
    RawText after = new RawText(changed);
    EditList edits =
        DiffAlgorithm.getAlgorithm(DiffAlgorithm.SupportedAlgorithm.HISTOGRAM)
            .diff(RawTextComparator.DEFAULT, before, after);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.setContext(CONTEXT);
      formatter.format(edits, before, after);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to the heap cannot fail", e);
    }
    String whole = "--- " + oldName + "\n+++ " + newName + "\n" + text(out);
    List<String> lines = whole.lines().toList();
    if (lines.size() <= mostLines) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, mostLines));
    shown.add("... " + (lines.size() - mostLines) + " more lines");
    return List.copyOf(shown);
  }

  private static String text(ByteArrayOutputStream out) {
    return out.toString(StandardCharsets.UTF_8);
  }
}
