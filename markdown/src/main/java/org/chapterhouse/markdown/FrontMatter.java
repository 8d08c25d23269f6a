package org.chapterhouse.markdown;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a chapter says about itself above its text. Lists keep the declared order, without empty
 * entries; a single value counts as a list of one.
 *
 * @param titleOrNull {@code title}; null when there is none
 * @param slugOrNull {@code slug}; null when there is none
 * @param aliases {@code aliases}: other names; values with a slash are addresses and left out; then
 *     {@code linkTitle}, if it is none of them
 * @param tags {@code tags}
 * @param people {@code people}, then {@code participants}, each once
 * @param organisations {@code organisations}
 * @param technologies {@code technologies}
 * @param topics {@code topics}
 * @param years {@code years}
 * @param sources {@code sources}; of an entry with fields its title, name or URL
 * @param notLinked {@code not-linked}: chapters that must never be offered as mentions; what they
 *     mean is in {@link Chapter#notLinked()}
 * @param editorial what the editor puts around the text
 * @param others everything else, as written: {@link String}, {@link List} or {@link Map}
 */
public record FrontMatter(
    @Nullable String titleOrNull,
    @Nullable String slugOrNull,
    List<String> aliases,
    List<String> tags,
    List<String> people,
    List<String> organisations,
    List<String> technologies,
    List<String> topics,
    List<Integer> years,
    List<String> sources,
    List<NamedChapter> notLinked,
    Editorial editorial,
    Map<String, Object> others) {

  /** Of a chapter that says nothing about itself. */
  public static final FrontMatter NONE =
      new FrontMatter(
          null,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Editorial.NONE,
          Map.of());

  /**
   * A chapter that the front matter names.
   *
   * @param written slug, id or relative path
   * @param start offset in the file
   * @param end offset just past it
   */
  public record NamedChapter(String written, int start, int end) {}

  public FrontMatter {
    aliases = List.copyOf(aliases);
    tags = List.copyOf(tags);
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    technologies = List.copyOf(technologies);
    topics = List.copyOf(topics);
    years = List.copyOf(years);
    sources = List.copyOf(sources);
    notLinked = List.copyOf(notLinked);
    others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  public Optional<String> title() {
    return Optional.ofNullable(titleOrNull);
  }

  public Optional<String> slug() {
    return Optional.ofNullable(slugOrNull);
  }

  public Optional<Difficulty> difficulty() {
    return Optional.ofNullable(editorial.difficultyOrNull());
  }

  /** In one line. */
  public Optional<String> summary() {
    return Optional.ofNullable(editorial.summaryOrNull());
  }

  /** When the editor says the chapter was last worked on. */
  public Optional<LocalDate> updated() {
    return Optional.ofNullable(editorial.updatedOrNull());
  }

  public List<Editorial.ValueCard> practicalValue() {
    return editorial.practicalValue();
  }

  public Optional<Editorial.Film> film() {
    return Optional.ofNullable(editorial.filmOrNull());
  }

  public Optional<Editorial.Whereabouts> source() {
    return Optional.ofNullable(editorial.sourceOrNull());
  }

  public List<String> participants() {
    return editorial.participants();
  }

  public List<Editorial.CitedWork> references() {
    return editorial.references();
  }

  public List<Editorial.RelatedEntry> related() {
    return editorial.related();
  }

  /** A plain value among the {@link #others}, for example {@code description}. */
  public Optional<String> text(String key) {
    return others.get(key) instanceof String text && !text.isBlank()
        ? Optional.of(text)
        : Optional.empty();
  }
}
