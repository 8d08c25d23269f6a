package org.chapterhouse.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Turns the parser's positions, which count from the end of the front matter, into the file's. */
final class Offsets {
  private final Source source;
  private final int bodyStart;
  private final int bodyLine;
  private final boolean escapedBars;

  Offsets(Source source, int bodyStart) {
    this.source = source;
    this.bodyStart = bodyStart;
    this.bodyLine = source.line(bodyStart);
    this.escapedBars = source.text().indexOf("\\|", bodyStart) >= 0;
  }

  Source source() {
    return source;
  }

  int bodyStart() {
    return bodyStart;
  }

  /** What stands in the file for a node. */
  String written(Node node) {
    return source.text().substring(start(node), end(node));
  }

  /** Whether white space is all there is between two offsets; not when one of them is -1. */
  boolean isBlank(int from, int to) {
    return from >= 0 && to >= from && source.text().substring(from, to).isBlank();
  }

  int start(Node node) {
    return bodyStart + node.getSourceSpans().get(0).getInputIndex();
  }

  int end(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    SourceSpan last = spans.get(spans.size() - 1);
    return bodyStart + last.getInputIndex() + last.getLength();
  }

  /** Line on which a node starts, from 1. */
  int line(Node node) {
    return bodyLine + node.getSourceSpans().get(0).getLineIndex();
  }

  /**
   * Corrects positions in a table cell: the parser drops the backslash of each {@code \|} there and
   * counts on as if it had never been.
   */
  IntUnaryOperator inCell(Node cell) {
    if (!escapedBars) {
      return IntUnaryOperator.identity();
    }
    int start = start(cell);
    String text = source.text().substring(start, end(cell));
    int[] bars = new int[4];
    int count = 0;
    for (int i = text.indexOf("\\|"); i >= 0; i = text.indexOf("\\|", i + 2)) {
      bars = count == bars.length ? Arrays.copyOf(bars, count * 2) : bars;
      bars[count] = i - count;
      count++;
    }
    int[] escaped = Arrays.copyOf(bars, count);
    return offset -> offset + countBelow(escaped, offset - start);
  }

  /** Corrects positions in a raw HTML block's text; they must be asked for in ascending order. */
  IntUnaryOperator inHtmlBlock(Node block, String html) {
    return new HtmlLines(line(block), html);
  }

  private static int countBelow(int[] sorted, int limit) {
    int found = Arrays.binarySearch(sorted, limit);
    return found >= 0 ? found : -found - 1;
  }

  /** Quotes and lists take a prefix from each line but nothing from its end. */
  private final class HtmlLines implements IntUnaryOperator {
    private final String html;
    private int line;
    private int lineEnd;

    HtmlLines(int firstLine, String html) {
      this.html = html;
      this.line = firstLine;
      this.lineEnd = endOfLine(0);
    }

    @Override
    public int applyAsInt(int offset) {
      while (offset > lineEnd) {
        lineEnd = endOfLine(lineEnd + 1);
        line++;
      }
      return source.lineEnd(line) - (lineEnd - offset);
    }

    private int endOfLine(int from) {
      int newline = html.indexOf('\n', from);
      return newline < 0 ? html.length() : newline;
    }
  }
}
