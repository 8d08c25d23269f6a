package org.chapterhouse.ingest.client;

import java.util.Optional;
import java.util.function.Supplier;
import org.chapterhouse.ingest.folder.Sha256;
import org.chapterhouse.ingest.git.GitHistory;

/** What files were when both sides were still the same: from the server's history, or from git. */
final class BaseTexts implements AutoCloseable {

  private final RemoteSite site;
  private final PushState state;
  private final Supplier<Optional<GitHistory>> git;
  private Optional<GitHistory> opened = Optional.empty();
  private boolean isOpened;

  BaseTexts(RemoteSite site, PushState state, Supplier<Optional<GitHistory>> git) {
    this.site = site;
    this.state = state;
    this.git = git;
  }

  /** The text both started from; empty when nobody has it any more. */
  Optional<byte[]> of(String id) {
    Optional<Pushed> known = state.find(id).filter(each -> each.revision() > 0);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Pushed base = known.get();
    Optional<byte[]> kept =
        site.content(id, base.revision())
            .filter(text -> Sha256.hex(text).equals(base.contentHash()));
    return kept.isPresent()
        ? kept
        : history().flatMap(each -> each.content(base.path(), base.contentHash()));
  }

  private Optional<GitHistory> history() {
    if (!isOpened) {
      opened = git.get();
      isOpened = true;
    }
    return opened;
  }

  @Override
  public void close() {
    opened.ifPresent(GitHistory::close);
  }
}
