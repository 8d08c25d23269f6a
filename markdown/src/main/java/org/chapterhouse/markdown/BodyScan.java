package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Walks a parsed text once and notes its headings, anchors and links. */
final class BodyScan extends AbstractVisitor {
  private final Source source;
  private final Offsets offsets;
  private final LinkMeaning meaning;
  private final HeadingIds ids = new HeadingIds();
  private final Map<Node, Heading> headingOf = new HashMap<>();
  private final Map<Node, List<SpottedLink>> linksOf = new HashMap<>();
  private final List<Heading> headings = new ArrayList<>();
  private final Set<String> anchors = new LinkedHashSet<>();
  private final List<ChapterLink> links = new ArrayList<>();
  private final Map<String, List<ChapterId>> candidates = new HashMap<>();

  BodyScan(Source source, Offsets offsets, LinkMeaning meaning) {
    this.source = source;
    this.offsets = offsets;
    this.meaning = meaning;
  }

  /** Reads the whole document. */
  void read(Node document) throws Refusal {
    document.accept(this);
    links.sort(Comparator.comparingInt(ChapterLink::start).thenComparingInt(ChapterLink::end));
    if (links.size() > Limits.LINKS) {
      throw new Refusal(tooMany(links.get(Limits.LINKS).start(), Limits.LINKS, "links"));
    }
    if (headings.size() > Limits.ANCHORS || anchors.size() > Limits.ANCHORS) {
      throw new Refusal(tooMany(offsets.bodyStart(), Limits.ANCHORS, "headings and anchors"));
    }
  }

  Map<Node, Heading> headingOf() {
    return headingOf;
  }

  Map<Node, List<SpottedLink>> linksOf() {
    return linksOf;
  }

  List<Heading> headings() {
    return headings;
  }

  List<String> anchors() {
    return List.copyOf(anchors);
  }

  List<ChapterLink> links() {
    return links;
  }

  @Override
  public void visit(org.commonmark.node.Heading node) {
    String explicit = ExplicitId.takeFrom(node).map(ids::explicit).orElse("");
    BlockText block = InlineText.of(node, offsets);
    String text = Spaces.collapsed(block.text());
    String id = explicit.isEmpty() ? ids.of(text) : explicit;
    Heading heading = new Heading(node.getLevel(), id, text, offsets.line(node));
    headingOf.put(node, heading);
    headings.add(heading);
    anchors.add(id);
    note(block);
  }

  @Override
  public void visit(Paragraph node) {
    note(InlineText.of(node, offsets));
  }

  @Override
  public void visit(CustomNode node) {
    if (!(node instanceof TableCell)) {
      visitChildren(node);
    } else if (node.getFirstChild() != null) {
      note(InlineText.of(node, offsets, offsets.inCell(node)));
    }
  }

  @Override
  public void visit(HtmlBlock node) {
    note(HtmlBlockText.of(node, offsets));
  }

  private void note(BlockText block) {
    anchors.addAll(block.anchors());
    if (block.links().isEmpty()) {
      return;
    }
    Sentences sentences = new Sentences(block.text());
    for (FoundLink found : block.links()) {
      if (links.size() <= Limits.LINKS) {
        note(found, block, sentences);
      }
    }
  }

  private void note(FoundLink found, BlockText block, Sentences sentences) {
    ChapterLink link =
        new ChapterLink(
            found.written(),
            candidates(found),
            found.href().fragment(),
            Spaces.collapsed(block.text().substring(found.textStart(), found.textEnd())),
            found.title(),
            sentences.around(found.textStart(), found.textEnd()),
            source.line(found.start()),
            found.start(),
            found.end());
    links.add(link);
    linksOf
        .computeIfAbsent(found.spot().node(), node -> new ArrayList<>(1))
        .add(new SpottedLink(found.spot(), link));
  }

  private List<ChapterId> candidates(FoundLink found) {
    return candidates.computeIfAbsent(
        (found.wiki() ? "[[" : "") + found.href().path(),
        path ->
            found.wiki() ? meaning.wikiCandidates(found.href()) : meaning.candidates(found.href()));
  }

  private Problem tooMany(int offset, int limit, String what) {
    return source.problemAt(
        offset,
        "too-many",
        "the chapter has more than " + limit + " " + what,
        "split the chapter into several");
  }
}
