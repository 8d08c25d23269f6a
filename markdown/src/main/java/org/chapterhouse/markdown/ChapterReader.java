package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Reads files as chapters. Safe for use by several threads. */
public final class ChapterReader {
  private final ChapterPaths paths;
  private final Parser parser = Grammar.parser();

  public ChapterReader(SiteRules rules) {
    this.paths = new ChapterPaths(rules);
  }

  /**
   * Reads one file.
   *
   * @param path relative to the content folder, with {@code /} between segments
   * @param content the file's bytes, UTF-8, at most 2 MiB
   */
  public Reading read(String path, byte[] content) {
    try {
      return reading(path, content);
    } catch (Refusal refusal) {
      return Reading.refused(refusal.problems());
    }
  }

  private Reading reading(String path, byte[] content) throws Refusal {
    ChapterId byPath = idByPath(path);
    Source source = Utf8.decode(content);
    Optional<FrontMatterBlock> block = FrontMatterBlock.find(source);
    FrontMatter frontMatter =
        block.isEmpty() ? FrontMatter.NONE : FrontMatterReader.read(source, block.get());
    ChapterId id =
        frontMatter.slug().map(slug -> new ChapterId(byPath.language(), slug)).orElse(byPath);
    int bodyStart =
        block.map(FrontMatterBlock::bodyStart).orElseGet(() -> FrontMatterBlock.bom(source));
    MarkCount.check(source, bodyStart);
    TableSize.check(source, bodyStart);
    ImageCount.check(source, bodyStart);
    Node document = parser.parse(source.text().substring(bodyStart));
    Offsets offsets = new Offsets(source, bodyStart);
    Nesting.check(document, source, offsets);
    LinkMeaning meaning = new LinkMeaning(paths, path, id);
    BodyScan scan = new BodyScan(source, offsets, meaning, new FileMeaning(paths, path));
    scan.read(document);
    Sections.group(document, source, offsets, scan.kinds());
    Body body = new Body(source, offsets, document, scan.headingOf(), scan.referencesOf());
    Choices choices = new Choices(source, meaning);
    List<ChosenChapter> chosen = new ArrayList<>(choices.in(frontMatter));
    List<ChapterLink> links = new ArrayList<>();
    chosen.forEach(each -> links.add(each.link()));
    links.addAll(scan.links());
    if (scan.kinds().containsValue(PartKind.RELATED)) {
      chosen.addAll(Choices.in(body, offsets));
    }
    String title = title(frontMatter, scan.headings(), id);
    Chapter chapter =
        new Chapter(
            id,
            path,
            title,
            frontMatter,
            scan.headings(),
            scan.anchors(),
            links,
            scan.files(),
            scan.outward(),
            chosen,
            choices.notIn(frontMatter),
            body);
    return Reading.of(chapter, scan.notices());
  }

  private ChapterId idByPath(String path) throws Refusal {
    try {
      return paths.idOf(path);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          new Problem("path", String.valueOf(e.getMessage()), "rename or move the file", 1, 1));
    }
  }

  private static String title(FrontMatter frontMatter, List<Heading> headings, ChapterId id) {
    return frontMatter
        .title()
        .or(() -> headings.stream().map(Heading::text).filter(text -> !text.isEmpty()).findFirst())
        .map(title -> Excerpt.of(CodePoints.withoutControls(title), Limits.TITLE))
        .orElseGet(() -> humanised(id.lastSegment()));
  }

  /** {@code service-mesh} becomes {@code Service mesh}. */
  private static String humanised(String segment) {
    String spaced = segment.replaceAll("[-_]+", " ").strip();
    String words = spaced.isEmpty() ? segment : spaced;
    int first = words.offsetByCodePoints(0, 1);
    return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
  }
}
