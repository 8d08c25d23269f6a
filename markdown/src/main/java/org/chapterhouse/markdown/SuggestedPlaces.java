package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where suggested links begin and end in the parsed text. A suggestion that does not name exactly
 * words of one stretch of text, outside headings and links, has no place and is not shown.
 */
final class SuggestedPlaces extends AbstractVisitor {
  private final Offsets offsets;
  private final TreeMap<Integer, Place> placesByStart = new TreeMap<>();
  private final Map<Node, List<Cut>> cuts = new HashMap<>();
  private TextPlaces places;
  private int links;

  /**
   * A place in a text node at which a link begins or ends.
   *
   * @param at offset in the node's literal
   * @param begun what begins there; null when one ends
   */
  record Cut(int at, @Nullable Suggestion begun) {}

  /**
   * A part of a text node that reads as it is written.
   *
   * @param at offset in the node's literal
   * @param start offset in the file
   * @param end offset just past it
   */
  private record Place(Text node, int at, int start, int end) {

    int inLiteral(int offset) {
      return at + offset - start;
    }
  }

  private SuggestedPlaces(Offsets offsets) {
    this.offsets = offsets;
    this.places = new TextPlaces(offsets);
  }

  /** The cuts of each text node that has any, in order. */
  static Map<Node, List<Cut>> of(Body body, List<Suggestion> suggestions) {
    if (suggestions.isEmpty()) {
      return Map.of();
    }
    SuggestedPlaces places = new SuggestedPlaces(body.offsets());
    body.document().accept(places);
    int free = 0;
    for (Suggestion suggestion :
        suggestions.stream().sorted(Comparator.comparingInt(Suggestion::start)).toList()) {
      if (suggestion.start() >= free && places.cut(suggestion)) {
        free = suggestion.end();
      }
    }
    return places.cuts;
  }

  @Override
  public void visit(Heading heading) {}

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph, new TextPlaces(offsets));
  }

  @Override
  public void visit(CustomBlock node) {
    if (node instanceof CallOutBlock.Title) {
      block(node, new TextPlaces(offsets));
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell && node.getFirstChild() != null) {
      block(node, TextPlaces.inCell(node, offsets));
    } else {
      visitChildren(node);
    }
  }

  private void block(Node node, TextPlaces textPlaces) {
    places = textPlaces;
    visitChildren(node);
  }

  @Override
  public void visit(Link link) {
    passOver(link);
  }

  @Override
  public void visit(Image image) {
    passOver(image);
  }

  /** Places are asked for in document order, those of no use included. */
  private void passOver(Node node) {
    links++;
    visitChildren(node);
    links--;
  }

  @Override
  public void visit(Text node) {
    int at = 0;
    for (ProsePiece piece : places.of(node)) {
      int length = piece.text().length();
      if (piece.isExact() && links == 0) {
        placesByStart.put(
            piece.start(), new Place(node, at, piece.start(), piece.start() + length));
      }
      at += length;
    }
  }

  private boolean cut(Suggestion suggestion) {
    Map.Entry<Integer, Place> first = placesByStart.floorEntry(suggestion.start());
    Map.Entry<Integer, Place> last = placesByStart.lowerEntry(suggestion.end());
    if (first == null
        || last == null
        || suggestion.start() >= first.getValue().end()
        || suggestion.end() > last.getValue().end()
        || !isOneText(first.getValue().node(), last.getValue().node())) {
      return false;
    }
    Place from = first.getValue();
    Place to = last.getValue();
    cutsOf(from.node()).add(new Cut(from.inLiteral(suggestion.start()), suggestion));
    cutsOf(to.node()).add(new Cut(to.inLiteral(suggestion.end()), null));
    return true;
  }

  /** Whether nothing but ends of lines stands between two text nodes. */
  private static boolean isOneText(Text first, Text last) {
    Node at = first;
    while (!at.equals(last)) {
      at = at.getNext();
      if (!(at instanceof Text || at instanceof SoftLineBreak)) {
        return false;
      }
    }
    return true;
  }

  private List<Cut> cutsOf(Text node) {
    return cuts.computeIfAbsent(node, any -> new ArrayList<>());
  }
}
