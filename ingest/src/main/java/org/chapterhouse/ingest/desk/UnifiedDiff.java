package org.chapterhouse.ingest.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What lies between two texts, as {@code diff -u} and git write it. */
public final class UnifiedDiff {

  private static final int LINES_BETWEEN_LOOKS = 64;

  private final Duration budget;

  /**
   * @param budget time after which two texts are too costly to compare
   */
  public UnifiedDiff(Duration budget) {
    this.budget = budget;
  }

  /**
   * The difference; empty when there is none.
   *
   * @param from name of the old text, for the header
   * @param to name of the new one
   * @throws DiffTooCostlyException when the time is up
   */
  public byte[] between(String from, byte[] oldText, String to, byte[] newText) {
    RawText before = new RawText(oldText);
    RawText after = new RawText(newText);
    HistogramDiff diff = new HistogramDiff();
    // Its fallback takes quadratic time; without one a hopeless region is shown as replaced.
    diff.setFallbackAlgorithm(null);
    EditList edits = diff.diff(new Timed(budget), before, after);
    if (edits.isEmpty()) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(("--- " + from + "\n+++ " + to + "\n").getBytes(UTF_8));
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(edits, before, after);
      formatter.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to the heap failed", e);
    }
    return out.toByteArray();
  }

  /** Compares lines until its time is up. */
  private static final class Timed extends RawTextComparator {

    private final long deadline;
    private int compared;

    Timed(Duration budget) {
      this.deadline = System.nanoTime() + budget.toNanos();
    }

    @Override
    public boolean equals(RawText a, int lineOfA, RawText b, int lineOfB) {
      compared++;
      if (compared % LINES_BETWEEN_LOOKS == 0 && System.nanoTime() - deadline > 0) {
        throw new DiffTooCostlyException();
      }
      return DEFAULT.equals(a, lineOfA, b, lineOfB);
    }

    @Override
    protected int hashRegion(byte[] raw, int from, int end) {
      int hash = 5381;
      for (int i = from; i < end; i++) {
        hash = hash * 33 + (raw[i] & 0xff);
      }
      return hash;
    }
  }
}
