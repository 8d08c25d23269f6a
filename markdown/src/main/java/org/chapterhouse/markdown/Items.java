package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.markdown.Part.Citation;
import org.chapterhouse.markdown.Part.Item;
import org.chapterhouse.markdown.Part.Milestone;
import org.chapterhouse.markdown.Part.Participant;
import org.chapterhouse.markdown.Part.Point;
import org.chapterhouse.markdown.Part.Relation;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Reads one entry of the list of a typed section. */
final class Items {
  private static final String SEPARATORS = ":–—-.,";

  private final PartKind kind;
  private final Offsets offsets;
  private final int line;

  Items(PartKind kind, Offsets offsets, int line) {
    this.kind = kind;
    this.offsets = offsets;
    this.line = line;
  }

  Item read(Node item) {
    Fragment body = fragment(Nodes.childrenOf(item));
    Node first = firstWord(item);
    return switch (kind) {
      case TIMELINE -> milestone(item, body, (MilestoneLead) first);
      case PARTICIPANTS -> participant(item, body, first);
      case REFERENCES -> citation(item, body);
      case RELATED -> relation(item, body);
      default -> new Point(body);
    };
  }

  private Milestone milestone(Node item, Fragment body, MilestoneLead lead) {
    return new Milestone(
        body,
        lead.when(),
        lead.date().orElse(""),
        fragment(Nodes.childrenOf(lead)),
        rest(item, lead));
  }

  private Participant participant(Node item, Fragment body, Node first) {
    return first instanceof StrongEmphasis bold
        ? new Participant(body, PlainText.of(bold), rest(item, bold))
        : new Participant(body, PlainText.of(item.getFirstChild()), fragment(List.of()));
  }

  private Citation citation(Node item, Fragment body) {
    Link link = Sections.linkOf(item);
    return link == null
        ? new Citation(body, PlainText.of(item.getFirstChild()), "", fragment(List.of()))
        : new Citation(body, PlainText.of(link), link.getDestination(), rest(item, link));
  }

  private Relation relation(Node item, Fragment body) {
    Link link = Sections.linkOf(item);
    if (link == null) {
      throw new IllegalStateException("refused before: no link at line " + line);
    }
    return new Relation(body, PlainText.of(link), link.getDestination(), rest(item, link));
  }

  /** What follows the lead of an entry: words of its line only, or blocks when there are more. */
  private Fragment rest(Node item, Node lead) {
    List<Node> words = Nodes.after(lead);
    stripSeparator(words);
    List<Node> blocks = Nodes.after(item.getFirstChild());
    if (blocks.isEmpty()) {
      return fragment(words);
    }
    List<Node> rest = new ArrayList<>();
    if (!words.isEmpty()) {
      rest.add(new LooseLine(words));
    }
    rest.addAll(blocks);
    return fragment(rest);
  }

  /** Between a lead and what follows it stands {@code : } or the like, which belongs to neither. */
  private static void stripSeparator(List<Node> words) {
    if (words.isEmpty() || !(words.get(0) instanceof Text text)) {
      return;
    }
    String literal = text.getLiteral();
    int end = 0;
    while (end < literal.length()
        && (Character.isWhitespace(literal.charAt(end))
            || SEPARATORS.indexOf(literal.charAt(end)) >= 0)) {
      end++;
    }
    words.remove(0);
    if (end < literal.length()) {
      words.add(0, new Text(literal.substring(end)));
    }
  }

  private static Node firstWord(Node item) {
    Node first = item.getFirstChild().getFirstChild();
    while (first instanceof Text text && text.getLiteral().isBlank() && first.getNext() != null) {
      first = first.getNext();
    }
    return first;
  }

  private Fragment fragment(List<Node> nodes) {
    return new Fragment(nodes, offsets, line);
  }

  /** Words that lost the line they stood in; the tree they belong to stays as it is. */
  static final class LooseLine extends org.commonmark.node.CustomBlock {
    private final List<Node> words;

    LooseLine(List<Node> words) {
      this.words = List.copyOf(words);
    }

    List<Node> words() {
      return words;
    }
  }
}
