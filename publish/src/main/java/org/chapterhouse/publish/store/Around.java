package org.chapterhouse.publish.store;

import java.util.List;

/** Chapters before and after another one, in order. */
public record Around(List<TitleLine> before, List<TitleLine> after) {

  public Around {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
