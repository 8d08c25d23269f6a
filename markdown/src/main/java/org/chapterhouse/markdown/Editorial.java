package org.chapterhouse.markdown;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an editor puts around a chapter's text.
 *
 * @param difficultyOrNull {@code difficulty}
 * @param summaryOrNull {@code summary}
 * @param updatedOrNull {@code updated}
 * @param practicalValue {@code practical-value}
 * @param filmOrNull {@code film}
 * @param sourceOrNull {@code source}
 * @param participants {@code participants}
 * @param references {@code references}
 * @param related {@code related}
 */
public record Editorial(
    @Nullable Difficulty difficultyOrNull,
    @Nullable String summaryOrNull,
    @Nullable LocalDate updatedOrNull,
    List<ValueCard> practicalValue,
    @Nullable Film filmOrNull,
    @Nullable Whereabouts sourceOrNull,
    List<String> participants,
    List<CitedWork> references,
    List<RelatedEntry> related) {

  /** Of a chapter that says nothing. */
  public static final Editorial NONE =
      new Editorial(null, null, null, List.of(), null, null, List.of(), List.of(), List.of());

  public Editorial {
    practicalValue = List.copyOf(practicalValue);
    participants = List.copyOf(participants);
    references = List.copyOf(references);
    related = List.copyOf(related);
  }

  /** One card of the chapter's practical value; the text may be empty. */
  public record ValueCard(String title, String text) {}

  /**
   * Facts about a film.
   *
   * @param title may be empty, as all of them
   * @param year 0 when it says none
   */
  public record Film(String title, String tagline, int year, String production) {}

  /**
   * Where the film, paper or book is; what it does not say is empty.
   *
   * @param url http, https, or an address within the site
   */
  public record Whereabouts(String title, String site, String url) {}

  /**
   * A work the chapter rests on; what it does not say is empty, but not both title and URL.
   *
   * @param url http, https, or an address within the site
   * @param text more about it
   */
  public record CitedWork(String title, String url, String text) {}

  /**
   * A chapter the editor relates this one to; its link is in {@link Chapter#links()} and {@link
   * Chapter#chosen()}.
   *
   * @param chapter slug, id or relative path, as written
   * @param reason may be empty
   * @param start offset in the file of where the chapter is named
   * @param end offset just past it
   */
  public record RelatedEntry(String chapter, String reason, int start, int end) {}
}
