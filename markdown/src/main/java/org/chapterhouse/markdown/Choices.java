package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Finds the chapters an editor relates a chapter to, and those that must not be linked from it. */
final class Choices {
  private final Source source;
  private final LinkMeaning meaning;

  Choices(Source source, LinkMeaning meaning) {
    this.source = source;
    this.meaning = meaning;
  }

  List<ChosenChapter> in(FrontMatter frontMatter) {
    return frontMatter.related().stream().flatMap(entry -> chosen(entry).stream()).toList();
  }

  /** What its front matter rejects. */
  List<RejectedChapter> notIn(FrontMatter frontMatter) {
    return frontMatter.notLinked().stream().flatMap(entry -> rejected(entry).stream()).toList();
  }

  private Optional<RejectedChapter> rejected(FrontMatter.NamedChapter entry) {
    return Href.internal(entry.written())
        .map(
            href ->
                new RejectedChapter(
                    entry.written(), meaning.chosenCandidates(href), source.line(entry.start())));
  }

  private Optional<ChosenChapter> chosen(Editorial.RelatedEntry entry) {
    String said = entry.reason().isEmpty() ? entry.chapter() : entry.reason();
    return Href.internal(entry.chapter())
        .map(
            href ->
                new ChapterLink(
                    entry.chapter(),
                    meaning.chosenCandidates(href),
                    "",
                    href.fragment(),
                    entry.chapter(),
                    "",
                    Excerpt.of(said, Limits.SENTENCE),
                    source.line(entry.start()),
                    entry.start(),
                    entry.end()))
        .map(link -> new ChosenChapter(link, entry.reason()));
  }

  /** In sections of related chapters. */
  static List<ChosenChapter> in(Body body, Offsets offsets) {
    List<ChosenChapter> chosen = new ArrayList<>();
    for (Node node : Nodes.childrenOf(body.document())) {
      if (node instanceof TypedSection section && section.kind() == PartKind.RELATED) {
        for (Node list : Nodes.childrenOf(section)) {
          if (list instanceof ItemList) {
            Nodes.childrenOf(list).forEach(item -> add(item, body, offsets, chosen));
          }
        }
      }
    }
    return chosen;
  }

  private static void add(Node item, Body body, Offsets offsets, List<ChosenChapter> chosen) {
    Link node = Sections.linkOf(item);
    List<SpottedLink> references = node == null ? List.of() : body.references(node);
    if (!references.isEmpty() && references.get(0).reference() instanceof ChapterLink link) {
      Part.Item read = new Items(PartKind.RELATED, offsets, link.line()).read(item);
      String reason = read instanceof Part.Relation relation ? relation.reason().text() : "";
      chosen.add(new ChosenChapter(link, Spaces.collapsed(reason)));
    }
  }
}
