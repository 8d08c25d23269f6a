package org.chapterhouse.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * How many live chapters there are in each folder, folders within it included. The page of a folder
 * counts as in it.
 */
public final class FolderCounts {
  private final Map<ChapterId, Integer> counts = new HashMap<>();

  FolderCounts() {}

  /** Chapters in the folder that goes by the id its page has or would have. */
  public int in(ChapterId folder) {
    return counts.getOrDefault(folder, 0);
  }

  /** The folders a chapter is in, the innermost first: the one it may be the page of, and so on. */
  public static List<ChapterId> of(ChapterId id) {
    List<ChapterId> folders = new ArrayList<>(List.of(id));
    String slug = id.slug();
    for (int slash = slug.lastIndexOf('/'); slash > 0; slash = slug.lastIndexOf('/', slash - 1)) {
      folders.add(new ChapterId(id.language(), slug.substring(0, slash)));
    }
    return folders;
  }

  void replace(ChapterId id, @Nullable Card before, @Nullable Card after) {
    int more = (after == null ? 0 : 1) - (before == null ? 0 : 1);
    if (more != 0) {
      for (ChapterId folder : of(id)) {
        counts.merge(folder, more, (left, right) -> left + right == 0 ? null : left + right);
      }
    }
  }
}
