package org.chapterhouse.publish.page;

import java.util.List;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.Suggestion;
import org.chapterhouse.publish.store.MentionLine;

/** The mentions of one chapter: links in its text for readers, a list for its editors. */
final class Mentions {

  private final List<MentionLine> lines;

  Mentions(List<MentionLine> lines) {
    this.lines = lines;
  }

  /** Links that the text suggests. */
  List<Suggestion> suggested(Texts texts) {
    return lines.stream()
        .filter(line -> line.start() >= 0 && line.end() > line.start())
        .map(
            line ->
                new Suggestion(
                    line.start(),
                    line.end(),
                    Urls.chapter(line.target().id()),
                    texts.get("mentioned", line.target().title())))
        .toList();
  }

  /** What editors may settle, the first so many. */
  List<UnlinkedMention> unlinked(Chapter chapter, int most) {
    int length = chapter.source().length();
    return lines.stream()
        .limit(most)
        .map(
            line ->
                new UnlinkedMention(
                    Urls.chapter(line.target().id()),
                    line.target().title(),
                    line.text(),
                    chapter.line(Math.min(Math.max(line.start(), 0), length)),
                    (int) Math.round(line.confidence() * 100),
                    EditorsAnswer.to(line)))
        .toList();
  }

  int count() {
    return lines.size();
  }
}
