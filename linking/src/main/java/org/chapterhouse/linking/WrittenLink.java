package org.chapterhouse.linking;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chapterhouse.markdown.ChapterId;
import org.jspecify.annotations.Nullable;

/**
 * A link, or a reference to a file, as a chapter has it. Two that read the same are equal, and lead
 * to the same place.
 *
 * @param source the chapter it stands in
 * @param link the link; null when it is a reference to a file
 * @param file the reference to a file; null when it is a link
 */
public record WrittenLink(ChapterId source, @Nullable CardLink link, @Nullable CardFile file) {

  static final Comparator<WrittenLink> ORDER =
      Comparator.comparing(WrittenLink::source)
          .thenComparing(WrittenLink::target, CodePointOrder.ORDER)
          .thenComparing(WrittenLink::anchor, CodePointOrder.ORDER)
          .thenComparing(WrittenLink::text, CodePointOrder.ORDER)
          .thenComparing(WrittenLink::ways, CodePointOrder.ORDER);

  public WrittenLink {
    if ((link == null) == (file == null)) {
      throw new IllegalArgumentException("either a link or a reference to a file");
    }
  }

  /** Best candidate: id of a chapter, or path of a file. */
  public String target() {
    return link == null
        ? Objects.requireNonNull(file).candidates().get(0)
        : link.candidates().get(0).toString();
  }

  /** Heading id; empty when none is named. */
  public String anchor() {
    return link == null ? "" : link.fragment();
  }

  /** Text of a link; empty for a reference to a file, whose card does not keep it. */
  public String text() {
    return link == null ? "" : link.text();
  }

  public boolean isFile() {
    return file != null;
  }

  /** Everything else two links can differ in. */
  private String ways() {
    return link == null
        ? String.join("\n", Objects.requireNonNull(file).candidates())
        : link.name() + "\n" + candidates(link.candidates());
  }

  private static String candidates(List<ChapterId> ids) {
    return String.join("\n", ids.stream().map(ChapterId::toString).toList());
  }
}
