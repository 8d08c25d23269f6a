package org.chapterhouse.linking.related;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chapterhouse.linking.EntityKind;
import org.chapterhouse.linking.NodeKeys;
import org.chapterhouse.linking.words.Analyses;
import org.chapterhouse.linking.words.TokenRun;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.FrontMatter;

/** Which words and names the texts of chapters have. */
final class SiteWords {
  private final Map<ChapterId, Set<Long>> stems = new HashMap<>();
  private final Analyses analyses = new Analyses();

  /** Whether a word, in any form, is in the title. */
  boolean isInTitle(String word, Chapter chapter) {
    Set<Long> title = new HashSet<>();
    add(analyses.of(chapter.id().language()).tokens(chapter.title()), title);
    return title.containsAll(stems(word, chapter));
  }

  /** Whether a word, in any form, is in the title, a heading, a link's text or the prose. */
  boolean isInText(String word, Chapter chapter) {
    Set<Long> text = stems.computeIfAbsent(chapter.id(), any -> read(chapter));
    return text.containsAll(stems(word, chapter));
  }

  private Set<Long> stems(String word, Chapter chapter) {
    Set<Long> stems = new HashSet<>();
    add(analyses.of(chapter.id().language()).tokens(word), stems);
    if (stems.isEmpty()) {
      throw new IllegalArgumentException("'" + word + "' is no word");
    }
    return stems;
  }

  private Set<Long> read(Chapter chapter) {
    Set<Long> text = new HashSet<>();
    String language = chapter.id().language();
    add(analyses.of(language).tokens(chapter.title()), text);
    chapter.headings().forEach(each -> add(analyses.of(language).tokens(each.text()), text));
    chapter.links().forEach(each -> add(analyses.of(language).tokens(each.text()), text));
    analyses.of(language).prose(chapter).runs().forEach(run -> add(run, text));
    return text;
  }

  private static void add(TokenRun run, Set<Long> stems) {
    for (int at = 0; at < run.size(); at++) {
      stems.add(run.stem(at));
    }
  }

  /** Keys of all that the front matter names. */
  static Set<String> names(Chapter chapter) {
    FrontMatter front = chapter.frontMatter();
    Set<String> names = new TreeSet<>();
    front.people().forEach(each -> names.add(NodeKeys.entity(EntityKind.PERSON, each)));
    front
        .organisations()
        .forEach(each -> names.add(NodeKeys.entity(EntityKind.ORGANISATION, each)));
    front.technologies().forEach(each -> names.add(NodeKeys.entity(EntityKind.TECHNOLOGY, each)));
    front.topics().forEach(each -> names.add(NodeKeys.entity(EntityKind.TOPIC, each)));
    front.tags().forEach(each -> names.add(NodeKeys.entity(EntityKind.TOPIC, each)));
    front.years().forEach(each -> names.add(NodeKeys.entity(EntityKind.YEAR, each + "")));
    front.sources().forEach(each -> names.add(NodeKeys.entity(EntityKind.SOURCE, each)));
    return names;
  }
}
