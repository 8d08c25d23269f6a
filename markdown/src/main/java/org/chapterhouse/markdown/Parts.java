package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.markdown.Part.Card;
import org.chapterhouse.markdown.Part.Cards;
import org.chapterhouse.markdown.Part.Introduction;
import org.chapterhouse.markdown.Part.Item;
import org.chapterhouse.markdown.Part.Listing;
import org.chapterhouse.markdown.Part.Section;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Divides a parsed chapter into its parts. */
final class Parts {
  private final Body body;
  private final Offsets offsets;
  private final List<Part> parts = new ArrayList<>();

  private Parts(Body body, Offsets offsets) {
    this.body = body;
    this.offsets = offsets;
  }

  /**
   * The parts, in document order.
   *
   * @param title heading that repeats the chapter's title belongs to no part
   */
  static List<Part> of(Body body, Offsets offsets, String title) {
    return new Parts(body, offsets).all(TitleHeading.of(body, title).orElse(null));
  }

  @SuppressWarnings("ReferenceEquality") // this one node, not one like it
  private List<Part> all(@Nullable Node titleHeading) {
    List<Node> run = new ArrayList<>();
    Heading head = null;
    Node node = body.document().getFirstChild();
    for (; node != null; node = node.getNext()) {
      boolean heading = node instanceof org.commonmark.node.Heading;
      if (!heading && !(node instanceof TypedSection)) {
        run.add(node);
      } else if (node != titleHeading) {
        close(head, run);
        head = heading ? body.heading(node) : null;
        if (node instanceof TypedSection section) {
          parts.add(typed(section));
        }
      }
    }
    close(head, run);
    return List.copyOf(parts);
  }

  private void close(@Nullable Heading head, List<Node> run) {
    if (head != null) {
      parts.add(new Section(head, new Fragment(run, offsets, head.line())));
    } else if (!run.isEmpty()) {
      Fragment fragment = new Fragment(run, offsets, lineOf(run.get(0)));
      // Below a typed section nothing can stand without a heading.
      parts.add(new Introduction(fragment));
    }
    run.clear();
  }

  private Part typed(TypedSection section) {
    Heading head = body.heading(section.getFirstChild());
    List<Node> all = Nodes.after(section.getFirstChild());
    Fragment whole = new Fragment(all, offsets, head.line());
    int at = 0;
    while (!(all.get(at) instanceof TypedSection.CardRow) && !(all.get(at) instanceof ItemList)) {
      at++;
    }
    Fragment lead = new Fragment(all.subList(0, at), offsets, head.line());
    if (section.kind() == PartKind.CARDS) {
      return new Cards(head, whole, lead, cards(all.get(at)));
    }
    List<Item> items = new ArrayList<>();
    for (Node item : Nodes.childrenOf(all.get(at))) {
      items.add(new Items(section.kind(), offsets, lineOf(item)).read(item));
    }
    Fragment after = new Fragment(all.subList(at + 1, all.size()), offsets, head.line());
    return new Listing(section.kind(), head, whole, lead, items, after);
  }

  private List<Card> cards(Node row) {
    List<Card> cards = new ArrayList<>();
    for (Node card : Nodes.childrenOf(row)) {
      Heading head = body.heading(card.getFirstChild());
      cards.add(
          new Card(head, new Fragment(Nodes.after(card.getFirstChild()), offsets, head.line())));
    }
    return cards;
  }

  private int lineOf(Node node) {
    return node.getSourceSpans().isEmpty() ? 1 : offsets.line(node);
  }
}
