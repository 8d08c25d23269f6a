package org.chapterhouse.markdown;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** The bold lead of a milestone, {@code 2011: First commit}; its title is what it holds. */
final class MilestoneLead extends CustomNode {
  private static final Pattern DATE =
      Pattern.compile("(?<![0-9])([12][0-9]{3})(-[01][0-9](-[0-3][0-9])?)?(?![0-9])");

  private final String when;

  private MilestoneLead(String when) {
    this.when = when;
  }

  String when() {
    return when;
  }

  /** As HTML's {@code datetime} has it, as far as it can be told; empty when it cannot. */
  Optional<String> date() {
    return dateIn(when);
  }

  static Optional<String> dateIn(String text) {
    Matcher date = DATE.matcher(text);
    return date.find() ? Optional.of(date.group()) : Optional.empty();
  }

  /** Takes the place of bold text. */
  static void replace(StrongEmphasis bold) {
    MilestoneLead lead;
    int colon = bold.getFirstChild() instanceof Text text ? colonIn(text.getLiteral()) : -1;
    if (colon >= 0 && bold.getFirstChild() instanceof Text text) {
      lead = new MilestoneLead(text.getLiteral().substring(0, colon).strip());
      String what = text.getLiteral().substring(colon + 1).stripLeading();
      Nodes.dropStart(text, text.getLiteral().length() - what.length());
      move(bold, lead);
    } else {
      lead = new MilestoneLead(PlainText.of(bold));
    }
    lead.setSourceSpans(bold.getSourceSpans());
    bold.insertAfter(lead);
    bold.unlink();
  }

  /** The first colon that something or nothing but a space follows. */
  private static int colonIn(String text) {
    for (int i = text.indexOf(':'); i >= 0; i = text.indexOf(':', i + 1)) {
      if (i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1))) {
        return i;
      }
    }
    return -1;
  }

  private static void move(Node from, Node to) {
    for (Node node = from.getFirstChild(); node != null; node = from.getFirstChild()) {
      if (node instanceof Text text && text.getLiteral().isEmpty()) {
        node.unlink();
      } else {
        to.appendChild(node);
      }
    }
  }
}
