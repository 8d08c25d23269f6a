package org.chapterhouse.linking.related;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;

/** What a chapter says, before it is Markdown. */
record Draft(
    ChapterId id,
    String title,
    List<String> aliases,
    List<String> sections,
    List<ChapterId> links,
    List<ChapterId> related,
    List<String> technologies,
    List<String> people) {
  private static final ChapterReader READER = new ChapterReader(SiteRules.standard());

  Chapter chapter() {
    byte[] content = markdown().getBytes(StandardCharsets.UTF_8);
    return READER.read(id + ".md", content).chapter().orElseThrow();
  }

  private String markdown() {
    StringBuilder text = new StringBuilder("---\ntitle: " + title + "\n");
    if (!aliases.isEmpty()) {
      text.append("aliases: ").append(aliases).append('\n');
    }
    if (!technologies.isEmpty()) {
      text.append("technologies: ").append(technologies).append('\n');
    }
    if (!people.isEmpty()) {
      text.append("people: ").append(people).append('\n');
    }
    if (!related.isEmpty()) {
      text.append("related:\n");
      related.forEach(to -> text.append("  - chapter: /").append(to).append(".md\n"));
    }
    text.append("---\n");
    for (int at = 0; at < sections.size(); at++) {
      text.append("\n## Part ").append(at + 1).append("\n\n").append(sections.get(at)).append('\n');
    }
    links.forEach(to -> text.append("\nSee [there](/").append(to).append(".md).\n"));
    return text.toString();
  }
}
