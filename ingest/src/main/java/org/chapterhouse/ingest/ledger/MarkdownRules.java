package org.chapterhouse.ingest.ledger;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.events.Problem;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterPaths;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.Reading;
import org.chapterhouse.markdown.SiteRules;

/** Ids and texts as {@code markdown} understands them. */
public final class MarkdownRules implements ChapterRules {

  private static final int LONGEST_QUOTE = 300;

  private final SiteRules site;
  private final ChapterPaths paths;
  private final ChapterReader reader;

  public MarkdownRules(SiteRules site) {
    this.site = site;
    this.paths = new ChapterPaths(site);
    this.reader = new ChapterReader(site);
  }

  @Override
  public boolean isId(String id) {
    try {
      return site.languages().contains(ChapterId.parse(id).language());
    } catch (IllegalArgumentException notAnId) {
      return false;
    }
  }

  @Override
  public Optional<String> idAt(String path) {
    try {
      return paths.isChapter(path) ? Optional.of(paths.idOf(path).toString()) : Optional.empty();
    } catch (IllegalArgumentException notAPath) {
      return Optional.empty();
    }
  }

  @Override
  public List<Problem> problems(String id, String path, byte[] content) {
    if (!paths.isChapter(path)) {
      return List.of(
          problem(
              "path",
              "'" + quoted(path) + "' is no path of a chapter's file.",
              "Use a relative path that ends in .md and has no hidden folder in it.",
              0,
              0));
    }
    Reading reading = reader.read(path, content);
    return reading
        .chapter()
        .map(chapter -> mismatch(id, path, chapter.id().toString()))
        .orElseGet(() -> reading.problems().stream().map(MarkdownRules::event).toList());
  }

  private static List<Problem> mismatch(String id, String path, String found) {
    return found.equals(id)
        ? List.of()
        : List.of(
            problem(
                "id-mismatch",
                "The edit names %s, but the file %s is chapter %s by its path and front matter."
                    .formatted(id, quoted(path), found),
                "Send it as " + found + ", or change the path or the front matter's slug.",
                0,
                0));
  }

  private static Problem event(org.chapterhouse.markdown.Problem found) {
    return problem(
        found.code(), quoted(found.message()), quoted(found.fix()), found.line(), found.column());
  }

  private static Problem problem(String code, String message, String fix, int line, int column) {
    return Problem.newBuilder()
        .setCode(code)
        .setMessage(message)
        .setFix(fix)
        .setLine(line)
        .setColumn(column)
        .build();
  }

  private static String quoted(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
  }
}
