package org.chapterhouse.ingest.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jgit.diff.SimilarityIndex;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;

/** How much of one file is in another, as git measures it to tell a rename from a new file. */
public final class Likeness {

  private static final int WHOLE = 100;

  private Likeness() {}

  /** Per cent of the larger file's bytes that stand, line by line, in the other one, too. */
  public static int percent(byte[] left, byte[] right) {
    if (left.length == 0 || right.length == 0) {
      return left.length == right.length ? WHOLE : 0;
    }
    try {
      return index(left).score(index(right), WHOLE);
    } catch (SimilarityIndex.TableFullException e) {
      return 0; // more distinct lines than git itself would compare
    } catch (IOException e) {
      throw new UncheckedIOException("reading from the heap cannot fail", e);
    }
  }

  private static SimilarityIndex index(byte[] content)
      throws IOException, SimilarityIndex.TableFullException {
    return SimilarityIndex.create(new ObjectLoader.SmallObject(Constants.OBJ_BLOB, content));
  }
}
