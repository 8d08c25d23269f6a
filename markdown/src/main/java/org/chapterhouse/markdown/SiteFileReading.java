package org.chapterhouse.markdown;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading a site's file: what it says, or what is wrong with it. */
public final class SiteFileReading {
  private final @Nullable SiteFile file;
  private final List<Problem> problems;

  private SiteFileReading(@Nullable SiteFile file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  static SiteFileReading of(SiteFile file) {
    return new SiteFileReading(file, List.of());
  }

  static SiteFileReading refused(List<Problem> problems) {
    return new SiteFileReading(null, List.copyOf(problems));
  }

  /** Present if and only if there is no problem. */
  public Optional<SiteFile> file() {
    return Optional.ofNullable(file);
  }

  /** In the order of their positions. */
  public List<Problem> problems() {
    return problems;
  }
}
