package org.chapterhouse.ingest.client;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.ingest.git.TextDiff;

/** Shows what a conflict is about: from the server's text to the file's. */
final class ConflictDiff {

  private static final int MOST_LINES = 24;

  private final RemoteSite site;
  private final FolderScan files;

  ConflictDiff(RemoteSite site, FolderScan files) {
    this.site = site;
    this.files = files;
  }

  /** Empty where one of the two is gone. */
  List<String> of(PushOutcome.Conflict conflict) {
    Optional<byte[]> theirs =
        conflict.current() == 0 ? Optional.empty() : site.source(conflict.id());
    if (theirs.isEmpty()) {
      return List.of();
    }
    try {
      return TextDiff.lines(
          ConflictMarkers.THEIRS + conflict.current(),
          theirs.get(),
          ConflictMarkers.OURS,
          files.contentOf(conflict.path()),
          MOST_LINES);
    } catch (UncheckedIOException fileIsGone) {
      return List.of();
    }
  }
}
