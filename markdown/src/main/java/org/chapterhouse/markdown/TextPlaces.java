package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.chapterhouse.markdown.ProsePiece.Border;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Says where in the file the characters of a block's text nodes stand, asked in document order. A
 * node's own position tells only where it starts: in between, escapes and entities are longer than
 * what they read as, and bare URLs split a text as if they were not.
 */
final class TextPlaces {
  private final Offsets offsets;
  private final @Nullable String cell;
  private final int base;
  private final IntUnaryOperator place;
  private int declaredEnd = -1;
  private int drift;
  private int start = -1;
  private int end = -1;

  TextPlaces(Offsets offsets) {
    this(offsets, null, 0, IntUnaryOperator.identity());
  }

  private TextPlaces(Offsets offsets, @Nullable String cell, int base, IntUnaryOperator place) {
    this.offsets = offsets;
    this.cell = cell;
    this.base = base;
    this.place = place;
  }

  /** In a table cell, whose text the parser reads without the backslashes before bars. */
  static TextPlaces inCell(Node cell, Offsets offsets) {
    String written = offsets.written(cell);
    return written.contains("\\|")
        ? new TextPlaces(
            offsets, written.replace("\\|", "|"), offsets.start(cell), offsets.inCell(cell))
        : new TextPlaces(offsets);
  }

  /** Offset in the file at which the last node asked for starts; -1 when nobody knows. */
  int start() {
    return start;
  }

  /** Offset in the file just past it; -1 when nobody knows. */
  int end() {
    return end;
  }

  /** The node's text in pieces, the first of them with markup before it. */
  List<ProsePiece> of(Text node) {
    start = -1;
    end = -1;
    String literal = node.getLiteral();
    if (literal.isEmpty()) {
      return List.of();
    }
    if (node.getSourceSpans().isEmpty()) {
      return List.of(new ProsePiece(literal, -1, Border.MARKUP));
    }
    int declared = offsets.start(node);
    int from = declared + (declared == declaredEnd ? drift : 0) + taskMark(node, declared);
    declaredEnd = offsets.end(node);
    drift = 0;
    boolean plain = cell == null && literal.indexOf('\\') < 0 && literal.indexOf('&') < 0;
    if (plain && offsets.source().text().startsWith(literal, from)) {
      found(from, from + literal.length());
      return List.of(new ProsePiece(literal, from, Border.MARKUP));
    }
    return aligned(literal, from);
  }

  /** Length of the {@code [x] } that the parser took from a text without moving its start. */
  private int taskMark(Text node, int at) {
    boolean first = node.getPrevious() == null;
    if (!first || !(node.getParent().getPrevious() instanceof TaskListItemMarker)) {
      return 0;
    }
    String source = offsets.source().text();
    int end = at + "[x]".length();
    while (end < source.length() && Character.isWhitespace(source.charAt(end))) {
      end++;
    }
    return end - at;
  }

  private void found(int from, int to) {
    start = place.applyAsInt(from);
    end = place.applyAsInt(to);
    drift = Math.max(0, to - declaredEnd);
  }

  private List<ProsePiece> aligned(String literal, int from) {
    String written = cell == null ? offsets.source().text() : cell;
    int limit =
        cell == null ? offsets.source().lineEnd(offsets.source().line(from)) : cell.length();
    Alignment alignment = new Alignment(literal, written, from - base, limit);
    if (!alignment.succeeds()) {
      return List.of(new ProsePiece(literal, -1, Border.MARKUP));
    }
    found(from, alignment.end() + base);
    List<ProsePiece> pieces = new ArrayList<>();
    for (Alignment.Run run : alignment.runs()) {
      add(literal.substring(run.start(), run.end()), run.place(), pieces);
    }
    return pieces;
  }

  /** A bar in such a cell is longer in the file than in what the parser read. */
  private void add(String text, int at, List<ProsePiece> pieces) {
    int done = 0;
    while (at >= 0 && cell != null && text.indexOf('|', done) >= 0) {
      int bar = text.indexOf('|', done);
      piece(text.substring(done, bar), at + done, pieces);
      piece("|", -1, pieces);
      done = bar + 1;
    }
    piece(text.substring(done), at < 0 ? -1 : at + done, pieces);
  }

  private void piece(String text, int at, List<ProsePiece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(
          new ProsePiece(
              text,
              at < 0 ? -1 : place.applyAsInt(at + base),
              pieces.isEmpty() ? Border.MARKUP : Border.NONE));
    }
  }
}
