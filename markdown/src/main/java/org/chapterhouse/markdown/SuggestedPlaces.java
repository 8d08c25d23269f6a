package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where suggested links begin and end in the parsed text. A suggestion that does not name exactly
 * words of one stretch of text, outside headings and links, has no place and is not shown.
 */
final class SuggestedPlaces extends AbstractVisitor {
  private final Source source;
  private final Offsets offsets;
  private final List<Suggestion> suggestions;
  private final Map<Node, List<Cut>> cuts = new HashMap<>();
  private IntUnaryOperator place = IntUnaryOperator.identity();
  private int next;

  /**
   * A place in a text node at which a link begins or ends.
   *
   * @param at offset in the node's literal
   * @param begun what begins there; null when one ends
   */
  record Cut(int at, @Nullable Suggestion begun) {}

  private SuggestedPlaces(Body body, List<Suggestion> suggestions) {
    this.source = body.source();
    this.offsets = body.offsets();
    this.suggestions =
        suggestions.stream().sorted(Comparator.comparingInt(Suggestion::start)).toList();
  }

  /** The cuts of each text node that has any, in order. */
  static Map<Node, List<Cut>> of(Body body, List<Suggestion> suggestions) {
    if (suggestions.isEmpty()) {
      return Map.of();
    }
    SuggestedPlaces places = new SuggestedPlaces(body, suggestions);
    body.document().accept(places);
    return places.cuts;
  }

  @Override
  public void visit(Heading heading) {}

  @Override
  public void visit(Link link) {}

  @Override
  public void visit(Image image) {}

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell && !node.getSourceSpans().isEmpty()) {
      place = offsets.inCell(node);
      visitChildren(node);
      place = IntUnaryOperator.identity();
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(Text node) {
    if (node.getSourceSpans().isEmpty()) {
      return;
    }
    int start = start(node);
    int end = end(node);
    while (next < suggestions.size() && suggestions.get(next).start() < start) {
      next++;
    }
    while (next < suggestions.size() && suggestions.get(next).start() < end) {
      add(node, suggestions.get(next));
      next++;
    }
  }

  private void add(Text first, Suggestion suggestion) {
    Text last = lastOf(first, suggestion.end());
    int from = first.equals(last) ? within(first, suggestion) : tail(first, suggestion.start());
    int to = first.equals(last) ? from + length(suggestion) : head(last, suggestion.end());
    if (from >= 0 && to >= 0 && from >= lastCut(first)) {
      cutsOf(first).add(new Cut(from, suggestion));
      cutsOf(last).add(new Cut(to, null));
    }
  }

  /** The text node beside the first one in which an offset lies; the first when there is none. */
  private Text lastOf(Text first, int offset) {
    Text last = first;
    while (end(last) < offset
        && last.getNext() instanceof SoftLineBreak line
        && line.getNext() instanceof Text text
        && !text.getSourceSpans().isEmpty()) {
      last = text;
    }
    return end(last) < offset ? first : last;
  }

  /**
   * Where in the node's literal the phrase stands. Escapes and entities make the literal shorter
   * than the source; the phrase is the one of as many phrases before it in both.
   */
  private int within(Text node, Suggestion suggestion) {
    if (suggestion.end() > end(node)) {
      return -1;
    }
    String written = source.text().substring(start(node), end(node));
    String phrase = source.text().substring(suggestion.start(), suggestion.end());
    List<Integer> inSource = occurrences(written, phrase);
    List<Integer> inLiteral = occurrences(node.getLiteral(), phrase);
    int which = inSource.indexOf(suggestion.start() - start(node));
    return which >= 0 && inSource.size() == inLiteral.size() ? inLiteral.get(which) : -1;
  }

  private int tail(Text node, int start) {
    String phrase = source.text().substring(start, end(node)).stripTrailing();
    String literal = node.getLiteral().stripTrailing();
    return literal.endsWith(phrase) ? literal.length() - phrase.length() : -1;
  }

  private int head(Text node, int end) {
    String phrase = source.text().substring(start(node), end);
    return node.getLiteral().startsWith(phrase) ? phrase.length() : -1;
  }

  private static List<Integer> occurrences(String text, String phrase) {
    List<Integer> found = new ArrayList<>();
    for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      found.add(at);
    }
    return found;
  }

  private int lastCut(Text node) {
    List<Cut> made = cuts.getOrDefault(node, List.of());
    return made.isEmpty() ? 0 : made.get(made.size() - 1).at();
  }

  private List<Cut> cutsOf(Text node) {
    return cuts.computeIfAbsent(node, any -> new ArrayList<>());
  }

  private int start(Text node) {
    return place.applyAsInt(offsets.start(node));
  }

  private int end(Text node) {
    return place.applyAsInt(offsets.end(node));
  }

  private static int length(Suggestion suggestion) {
    return suggestion.end() - suggestion.start();
  }
}
