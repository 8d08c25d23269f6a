package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the blocks of each section whose heading asks for a kind, and says where the text is not
 * what it asks for.
 */
final class Sections {
  private final Source source;
  private final Offsets offsets;
  private final Map<Node, PartKind> kinds;
  private final List<Problem> problems = new ArrayList<>();

  private Sections(Source source, Offsets offsets, Map<Node, PartKind> kinds) {
    this.source = source;
    this.offsets = offsets;
    this.kinds = kinds;
  }

  static void group(Node document, Source source, Offsets offsets, Map<Node, PartKind> kinds)
      throws Refusal {
    if (kinds.isEmpty()) {
      return;
    }
    Sections sections = new Sections(source, offsets, kinds);
    sections.group(document);
    if (!sections.problems.isEmpty()) {
      throw new Refusal(sections.problems);
    }
  }

  private void group(Node document) {
    Node node = document.getFirstChild();
    while (node != null) {
      PartKind kind = kinds.get(node);
      if (kind != null && node instanceof Heading heading) {
        TypedSection section = section(kind, heading);
        check(section, heading);
        node = section.getNext();
      } else {
        node = node.getNext();
      }
    }
  }

  private static TypedSection section(PartKind kind, Heading heading) {
    TypedSection section = new TypedSection(kind);
    section.setSourceSpans(heading.getSourceSpans());
    heading.insertBefore(section);
    section.appendChild(heading);
    Node next = section.getNext();
    while (next != null && !ends(next, kind, heading)) {
      section.appendChild(next);
      next = section.getNext();
    }
    return section;
  }

  private static boolean ends(Node node, PartKind kind, Heading heading) {
    return node instanceof Heading next
        && (kind != PartKind.CARDS || next.getLevel() <= heading.getLevel());
  }

  private void check(TypedSection section, Heading heading) {
    if (section.kind() == PartKind.CARDS) {
      cards(heading);
      return;
    }
    ListBlock list = firstList(section);
    if (list == null) {
      problem(
          heading,
          "section-without-list",
          "the section is marked {." + section.kind().word() + "} but holds no list",
          "write its entries as a list, or take the mark off the heading");
      return;
    }
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      item(section.kind(), item);
    }
    new ItemList(section.kind(), list);
  }

  private void cards(Heading heading) {
    Node first = heading.getNext();
    while (first != null && !(first instanceof Heading)) {
      first = first.getNext();
    }
    if (!(first instanceof Heading firstCard)) {
      problem(
          heading,
          "cards-without-cards",
          "the section is marked {.cards} but no heading below it makes a card",
          "write each card as a heading one level deeper with its text below it");
      return;
    }
    TypedSection.CardRow row = new TypedSection.CardRow();
    firstCard.insertBefore(row);
    row.setSourceSpans(firstCard.getSourceSpans());
    TypedSection.CardBlock card = new TypedSection.CardBlock();
    for (Node node = row.getNext(); node != null; node = row.getNext()) {
      if (node instanceof Heading next && next.getLevel() <= firstCard.getLevel()) {
        card = new TypedSection.CardBlock();
        card.setSourceSpans(next.getSourceSpans());
        row.appendChild(card);
      }
      card.appendChild(node);
    }
  }

  private void item(PartKind kind, Node item) {
    Node first = item.getFirstChild() instanceof Paragraph line ? line.getFirstChild() : null;
    if (first == null) {
      problem(
          item,
          "section-empty-item",
          "this entry has no text of its own",
          "write it, or remove it");
    } else if (kind == PartKind.TIMELINE) {
      if (first instanceof StrongEmphasis bold && !PlainText.of(bold).isEmpty()) {
        MilestoneLead.replace(bold);
      } else {
        problem(
            item,
            "timeline-without-date",
            "this entry of the timeline does not start with its date in bold",
            "write '- **2011: First commit.** What happened'");
      }
    } else if (kind == PartKind.RELATED && linkOf(item) == null) {
      problem(
          item,
          "related-without-link",
          "this related chapter does not start with a link",
          "write '- [Title](other.md): why it is related'");
    }
  }

  /** The link an entry starts with; null when it starts with something else. */
  static @Nullable Link linkOf(Node item) {
    Node line = item.getFirstChild();
    Node first = line == null ? null : line.getFirstChild();
    while (first instanceof Text text && text.getLiteral().isBlank()) {
      first = first.getNext();
    }
    return first instanceof Link link ? link : null;
  }

  private static @Nullable ListBlock firstList(Node section) {
    for (Node node = section.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof ListBlock list) {
        return list;
      }
    }
    return null;
  }

  private void problem(Node node, String code, String message, String fix) {
    int offset = node.getSourceSpans().isEmpty() ? offsets.bodyStart() : offsets.start(node);
    problems.add(source.problemAt(offset, code, message, fix));
  }
}
