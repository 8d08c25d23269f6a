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
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Walks a parsed text once and notes its headings, anchors and links. */
final class BodyScan extends AbstractVisitor {
  private final Source source;
  private final Offsets offsets;
  private final LinkMeaning linkMeaning;
  private final FileMeaning fileMeaning;
  private final HeadingIds ids = new HeadingIds();
  private final Map<Node, Heading> headingOf = new HashMap<>();
  private final Map<Node, List<SpottedLink>> referencesOf = new HashMap<>();
  private final List<Heading> headings = new ArrayList<>();
  private final Set<String> anchors = new LinkedHashSet<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<OutwardLink> outward = new ArrayList<>();
  private final Map<Node, PartKind> kinds = new HashMap<>();
  private final Notices notices;
  private final Map<String, List<ChapterId>> candidates = new HashMap<>();

  BodyScan(Source source, Offsets offsets, LinkMeaning links, FileMeaning files) {
    this.source = source;
    this.offsets = offsets;
    this.linkMeaning = links;
    this.fileMeaning = files;
    this.notices = new Notices(source);
  }

  /** Reads the whole document. */
  void read(Node document) throws Refusal {
    document.accept(this);
    references.sort(Comparator.comparingInt(Reference::start).thenComparingInt(Reference::end));
    if (references.size() > Limits.LINKS) {
      throw new Refusal(
          tooMany(references.get(Limits.LINKS).start(), Limits.LINKS, "links and images"));
    }
    if (headings.size() > Limits.ANCHORS || anchors.size() > Limits.ANCHORS) {
      throw new Refusal(tooMany(offsets.bodyStart(), Limits.ANCHORS, "headings and anchors"));
    }
  }

  Map<Node, Heading> headingOf() {
    return headingOf;
  }

  Map<Node, List<SpottedLink>> referencesOf() {
    return referencesOf;
  }

  /** Kinds of section that headings ask for. */
  Map<Node, PartKind> kinds() {
    return kinds;
  }

  List<Notice> notices() {
    return notices.all();
  }

  List<Heading> headings() {
    return headings;
  }

  List<String> anchors() {
    return List.copyOf(anchors);
  }

  List<ChapterLink> links() {
    return only(ChapterLink.class);
  }

  List<OutwardLink> outward() {
    return outward;
  }

  List<FileReference> files() {
    return only(FileReference.class);
  }

  @Override
  public void visit(org.commonmark.node.Heading node) {
    HeadingAttributes attributes = HeadingAttributes.takeFrom(node);
    attributes.kind().ifPresent(kind -> kinds.put(node, kind));
    String explicit = attributes.id().isEmpty() ? "" : ids.explicit(attributes.id());
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
  public void visit(CustomBlock node) {
    if (node instanceof CallOutBlock.Title) {
      note(InlineText.of(node, offsets));
    } else {
      visitChildren(node);
    }
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
    outward.addAll(block.outward());
    for (BlockText.PlacedInert each : block.inerts()) {
      Inert inert = each.inert();
      notices.add(inert.kind(), each.offset() - inert.lead(), inert.whole());
    }
    if (block.links().isEmpty()) {
      return;
    }
    Sentences sentences = new Sentences(block.text());
    for (FoundLink found : block.links()) {
      if (references.size() <= Limits.LINKS) {
        note(found, block, sentences);
      }
    }
  }

  private void note(FoundLink found, BlockText block, Sentences sentences) {
    String text = Spaces.collapsed(block.text().substring(found.textStart(), found.textEnd()));
    String sentence = sentences.around(found.textStart(), found.textEnd());
    Reference reference =
        found.toChapter() ? link(found, text, sentence) : file(found, text, sentence);
    references.add(reference);
    referencesOf
        .computeIfAbsent(found.spot().node(), node -> new ArrayList<>(1))
        .add(new SpottedLink(found.spot(), reference));
  }

  private ChapterLink link(FoundLink found, String text, String sentence) {
    boolean wiki = found.form() == FoundLink.Form.WIKI;
    return new ChapterLink(
        found.written(),
        candidates.computeIfAbsent(
            (wiki ? "[[" : "") + found.href().path(),
            path ->
                wiki
                    ? linkMeaning.wikiCandidates(found.href())
                    : linkMeaning.candidates(found.href())),
        wiki ? LinkMeaning.wikiName(found.href()) : "",
        found.href().fragment(),
        text,
        found.title(),
        sentence,
        source.line(found.start()),
        found.start(),
        found.end());
  }

  private FileReference file(FoundLink found, String text, String sentence) {
    return new FileReference(
        found.written(),
        fileMeaning.candidates(found.href()),
        text,
        found.form() == FoundLink.Form.IMAGE,
        sentence,
        source.line(found.start()),
        found.start(),
        found.end());
  }

  private <T> List<T> only(Class<T> kind) {
    return references.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private Problem tooMany(int offset, int limit, String what) {
    return source.problemAt(
        offset,
        "too-many",
        "the chapter has more than " + limit + " " + what,
        "split the chapter into several");
  }
}
