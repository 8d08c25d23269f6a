package org.chapterhouse.markdown;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether text among HTML tags is no prose: within a link, or within code and the like. */
final class HtmlSilence {
  private static final Set<String> SILENT =
      Set.of("code", "kbd", "pre", "samp", "script", "style", "svg", "textarea", "title", "tt");

  private @Nullable String element;
  private int depth;

  boolean isOn() {
    return element != null;
  }

  void meet(HtmlTag tag) {
    if (element == null) {
      if (tag.opensLink() || (!tag.closing() && SILENT.contains(tag.name()))) {
        element = tag.name();
        depth = 1;
      }
    } else if (element.equals(tag.name())) {
      depth += tag.closing() ? -1 : 1;
      if (depth == 0) {
        element = null;
      }
    }
  }

  /** Whatever is open reaches no further. */
  void end() {
    element = null;
  }
}
