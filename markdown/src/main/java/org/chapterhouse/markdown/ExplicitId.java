package org.chapterhouse.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** The {@code {#id}} at the end of a heading. */
final class ExplicitId {
  private static final Pattern ID =
      Pattern.compile("\\s*\\{#([^\\s{}\"'<>]+)(?:\\s[^{}]*)?\\}\\s*$");

  private ExplicitId() {}

  /** Takes the id out of the heading's text; empty when there is none. */
  static Optional<String> takeFrom(Node heading) {
    if (!(heading.getLastChild() instanceof Text last)) {
      return Optional.empty();
    }
    int open = last.getLiteral().lastIndexOf("{#");
    if (open < 0) {
      return Optional.empty();
    }
    Matcher id = ID.matcher(last.getLiteral()).region(open, last.getLiteral().length());
    if (!id.lookingAt()) {
      return Optional.empty();
    }
    last.setLiteral(last.getLiteral().substring(0, open).stripTrailing());
    return Optional.of(id.group(1));
  }
}
