package org.chapterhouse.linking.related;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Listings;
import org.chapterhouse.linking.RelatedChapter.Reason;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.Heading;

/**
 * Says whether reasons are true, going by the texts of the chapters alone: it knows nothing of
 * cards, indexes and scores, and of how the reasons were made.
 */
public final class ReasonCheck {
  private final Map<ChapterId, Chapter> chapters;
  private final SiteLinks links;
  private final SiteWords words = new SiteWords();

  /**
   * Of a site.
   *
   * @param chapters all its chapters
   * @param catalogue their cards, to find out where links lead
   */
  public ReasonCheck(Map<ChapterId, Chapter> chapters, Catalogue catalogue) {
    this.chapters = Map.copyOf(chapters);
    this.links = new SiteLinks(chapters, catalogue);
  }

  /**
   * Whether what a reason says is so.
   *
   * @param reading the chapter that has the reason
   * @param target the chapter it relates to
   */
  public boolean isTrue(ChapterId reading, ChapterId target, Reason reason) {
    Chapter here = chapters.get(reading);
    Chapter there = chapters.get(target);
    if (here == null || there == null || reason.evidence().isEmpty() || reason.text().isBlank()) {
      return false;
    }
    return new Statement(here, there, reason).isTrue();
  }

  /** One reason between two chapters. */
  private final class Statement {
    private final Chapter here;
    private final Chapter there;
    private final Reason reason;

    Statement(Chapter here, Chapter there, Reason reason) {
      this.here = here;
      this.there = there;
      this.reason = reason;
    }

    boolean isTrue() {
      return switch (ReasonKind.ofCode(reason.kind())) {
        case EDITOR -> isChosen();
        case LINKS_TO -> linksFromSection();
        case MENTIONS -> all("mention:", this::says);
        case LINKED_FROM -> all("link:", id -> id.equals(there.id().toString()) && isLinked());
        case SAME_PEOPLE -> all("entity:", key -> key.startsWith("person:") && bothName(key));
        case SHARED_ENTITIES -> all("entity:", this::bothName);
        case CITED_TOGETHER -> eachChapter(id -> leads(id, here) && leads(id, there));
        case LISTED_TOGETHER -> eachChapter(this::listsBoth);
        case SHARED_LINKS -> eachChapter(id -> leads(here, id) && leads(there, id));
        case LEADS_ON -> eachChapter(id -> leads(here, id) && leads(id, there));
        case LEADS_HERE -> eachChapter(id -> leads(there, id) && leads(id, here));
        case ALIKE_TITLES -> quotedWords(this::bothTitlesHave);
        case SHARED_WORDS -> quotedWords(this::bothTextsHave);
        case SAME_FOLDER -> all("folder:", path -> isIn(path, here) && isIn(path, there));
      };
    }

    private boolean all(String prefix, Predicate<String> holds) {
      return reason.evidence().stream()
          .allMatch(each -> each.startsWith(prefix) && holds.test(each.substring(prefix.length())));
    }

    private boolean leads(Chapter source, ChapterId target) {
      return links.leads(source.id(), target);
    }

    private boolean leads(ChapterId source, Chapter target) {
      return links.leads(source, target.id());
    }

    private boolean isLinked() {
      return links.leads(there.id(), here.id());
    }

    private boolean isChosen() {
      return all(
          "link:",
          place ->
              here.chosen().stream()
                  .anyMatch(
                      each ->
                          place.equals(here.id() + ":" + each.link().line())
                              && links
                                  .target(here.id(), each.link())
                                  .equals(Optional.of(there.id()))
                              && (each.reason().isBlank() || each.reason().equals(reason.text()))));
    }

    private boolean linksFromSection() {
      String place = reason.evidence().get(0);
      String before = "link:" + here.id() + ":";
      if (!place.startsWith(before)) {
        return false;
      }
      int line = Integer.parseInt(place.substring(before.length()));
      List<String> sections = reason.evidence().subList(1, reason.evidence().size());
      return links.leads(here.id(), line, there.id())
          && sections.stream().allMatch(each -> isSection(each, line));
    }

    /** Whether a heading stands above the line, none stands between, and the reason quotes it. */
    private boolean isSection(String evidence, int line) {
      return here.headings().stream()
          .anyMatch(
              heading ->
                  evidence.equals("heading:" + heading.id())
                      && heading.line() <= line
                      && here.headings().stream().noneMatch(each -> between(heading, each, line))
                      && reason.text().contains(heading.text()));
    }

    private static boolean between(Heading above, Heading other, int line) {
      return other.line() > above.line() && other.line() <= line && !other.text().isBlank();
    }

    private boolean says(String place) {
      int dash = place.indexOf('-');
      int start = Integer.parseInt(place.substring(0, dash));
      int end = Integer.parseInt(place.substring(dash + 1));
      return start < end
          && end <= here.source().length()
          && reason.text().contains(here.source().substring(start, end));
    }

    private boolean bothName(String key) {
      Set<String> names = SiteWords.names(here);
      return names.contains(key) && SiteWords.names(there).contains(key);
    }

    /** Of the chapters, the first are quoted by their titles and the rest are counted. */
    private boolean eachChapter(Predicate<ChapterId> holds) {
      int count = reason.evidence().size();
      int quoted = Math.min(count, Telling.QUOTED);
      boolean counts = count == quoted || reason.text().contains(" " + (count - quoted) + " ");
      return counts
          && all("chapter:", id -> holds.test(ChapterId.parse(id)))
          && reason.evidence().subList(0, quoted).stream().allMatch(this::isQuoted);
    }

    private boolean isQuoted(String evidence) {
      Chapter quoted = chapters.get(ChapterId.parse(evidence.substring("chapter:".length())));
      return quoted != null && reason.text().contains(quoted.title());
    }

    private boolean listsBoth(ChapterId source) {
      List<Integer> others = links.places(source, there.id());
      return links.places(source, here.id()).stream()
          .anyMatch(
              place ->
                  others.stream().anyMatch(other -> Math.abs(other - place) <= Listings.REACH));
    }

    private boolean quotedWords(Predicate<String> holds) {
      return all("word:", word -> reason.text().contains(word) && holds.test(word));
    }

    private boolean bothTitlesHave(String word) {
      return words.isInTitle(word, here) && words.isInTitle(word, there);
    }

    private boolean bothTextsHave(String word) {
      return words.isInText(word, here) && words.isInText(word, there);
    }

    private static boolean isIn(String path, Chapter chapter) {
      String slug = chapter.id().slug();
      return slug.equals(path) || slug.startsWith(path + "/");
    }
  }
}
