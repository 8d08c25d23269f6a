package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.FolderCounts;
import org.chapterhouse.linking.StemPostings;
import org.chapterhouse.linking.Steps;
import org.chapterhouse.markdown.ChapterId;

/**
 * How close others are to one chapter by the folders they are in: the fewer chapters the innermost
 * folder has that holds both, the closer.
 */
final class FolderCloseness {
  private final List<Folder> folders = new ArrayList<>();

  /**
   * A folder that is not most of the site and holds others, with its share of what the closest
   * could have.
   */
  private record Folder(ChapterId id, String prefix, double closeness) {
    boolean holds(ChapterId chapter) {
      return chapter.slug().startsWith(prefix) || chapter.equals(id);
    }
  }

  FolderCloseness(ChapterId own, Concordance concordance) {
    int all = Steps.of(concordance.stems().chapters(own.language()));
    for (ChapterId folder : FolderCounts.of(own)) {
      int chapters = concordance.folders().in(folder);
      int closeness = all - Steps.of(chapters);
      if (closeness > 0 && chapters > 1) {
        folders.add(new Folder(folder, folder.slug() + "/", closeness / (double) all));
      }
    }
  }

  /** Sets it, from 0 to 1, for each chapter of the same language by its number, if it is not 0. */
  void set(StemPostings language, double[] closeness) {
    for (int at = folders.size() - 1; at >= 0; at--) {
      language.setInFolder(folders.get(at).id(), closeness, folders.get(at).closeness());
    }
  }

  /** The innermost folder that holds both, by its page's id; empty when it is most of the site. */
  Optional<ChapterId> shared(ChapterId other) {
    return folders.stream().filter(folder -> folder.holds(other)).map(Folder::id).findFirst();
  }
}
