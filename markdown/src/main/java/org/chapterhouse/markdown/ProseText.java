package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.markdown.ProsePiece.Border;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The prose of a chapter with its exact places in the file, for those who look for phrases in it.
 * Prose is the text of paragraphs, entries, cells and call-outs; never a heading, a link, code, an
 * image, HTML or what stands within an HTML link or HTML code. Each of these interrupts it,
 * emphasis does not.
 */
public final class ProseText extends AbstractVisitor {
  private final Offsets offsets;
  private final List<ProseStretch> stretches = new ArrayList<>();
  private final HtmlSilence html = new HtmlSilence();
  private final HtmlSilence blocks = new HtmlSilence();
  private int beforeBlocks;
  private List<ProsePiece> pieces = new ArrayList<>();
  private TextPlaces places;
  private boolean startsBlock;
  private boolean lineEnds;
  private int lastEnd;
  private int links;

  private ProseText(Offsets offsets) {
    this.offsets = offsets;
    this.places = new TextPlaces(offsets);
  }

  /** All prose of a chapter, in document order. Worked out anew by each call. */
  public static List<ProseStretch> of(Chapter chapter) {
    ProseText prose = new ProseText(chapter.body().offsets());
    chapter.body().document().accept(prose);
    return prose.stretches;
  }

  @Override
  public void visit(Paragraph node) {
    block(node, new TextPlaces(offsets));
  }

  @Override
  public void visit(org.commonmark.node.Heading node) {}

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
    if (node instanceof TableCell) {
      if (node.getFirstChild() != null) {
        block(node, TextPlaces.inCell(node, offsets));
      }
    } else if (node instanceof Inert || node instanceof FootnoteReference) {
      interrupt();
    } else {
      visitChildren(node);
    }
  }

  private void block(Node node, TextPlaces textPlaces) {
    places = textPlaces;
    startsBlock = true;
    lineEnds = false;
    lastEnd = -1;
    html.end();
    visitChildren(node);
    interrupt();
  }

  @Override
  public void visit(Text node) {
    List<ProsePiece> found = places.of(node);
    if (links > 0 || html.isOn()) {
      return;
    }
    for (ProsePiece piece : found) {
      pieces.add(piece.before() == Border.NONE ? piece : bordered(piece));
    }
    lineEnds = false;
    lastEnd = places.end();
  }

  private ProsePiece bordered(ProsePiece piece) {
    boolean nextLine = lineEnds && offsets.isBlank(lastEnd, places.start());
    return nextLine ? new ProsePiece(piece.text(), piece.start(), Border.LINE) : piece;
  }

  @Override
  public void visit(SoftLineBreak node) {
    if (!pieces.isEmpty()) {
      pieces.add(new ProsePiece("\n", -1, Border.NONE));
      lineEnds = true;
    }
  }

  @Override
  public void visit(HardLineBreak node) {
    interrupt();
    startsBlock = true;
  }

  @Override
  public void visit(Code node) {
    interrupt();
  }

  @Override
  public void visit(Link node) {
    passOver(node);
  }

  @Override
  public void visit(Image node) {
    passOver(node);
  }

  @Override
  public void visit(HtmlBlock node) {
    meet(HtmlTags.in(node.getLiteral()));
  }

  /** An element may start in one block and end in a later one; if it does not, it holds nothing. */
  private void meet(List<HtmlTag> tags) {
    boolean wasOn = blocks.isOn();
    tags.forEach(blocks::meet);
    if (!wasOn) {
      beforeBlocks = stretches.size();
    } else if (!blocks.isOn()) {
      stretches.subList(beforeBlocks, stretches.size()).clear();
    }
  }

  private void passOver(Node node) {
    interrupt();
    links++;
    visitChildren(node); // whose places tell those of what follows
    links--;
  }

  @Override
  public void visit(HtmlInline node) {
    interrupt();
    List<HtmlTag> tags = HtmlTags.in(node.getLiteral());
    tags.forEach(html::meet);
    if (blocks.isOn()) {
      meet(tags);
    }
  }

  private void interrupt() {
    if (!pieces.isEmpty()) {
      stretches.add(new ProseStretch(startsBlock, pieces));
      pieces = new ArrayList<>();
    }
    startsBlock = false;
    lineEnds = false;
  }
}
