package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.markdown.FrontMatter.NamedChapter;
import org.chapterhouse.markdown.YamlValue.Entry;
import org.jspecify.annotations.Nullable;

/** Gives the keys of front matter their types; keys are taken in singular and plural. */
final class FrontMatterReader {
  private static final int LAST_YEAR = 9999;
  private static final String SOURCE = "source";
  private static final List<String> EDITORIAL =
      List.of(
          "difficulty",
          "summary",
          "updated",
          "practical-value",
          "film",
          SOURCE,
          "participants",
          "references",
          "related");

  private final Source source;
  private final Map<String, Entry> left;
  private final List<Problem> problems = new ArrayList<>();

  private FrontMatterReader(Source source, Map<String, Entry> entries) {
    this.source = source;
    this.left = new LinkedHashMap<>(entries);
  }

  /** Reads a block of front matter. */
  static FrontMatter read(Source source, FrontMatterBlock block) throws Refusal {
    Optional<YamlValue> value = YamlReader.read("front-matter", source, block.start(), block.end());
    if (value.isEmpty() || isEmptyText(value.get())) {
      return FrontMatter.NONE;
    }
    if (!(value.get() instanceof YamlValue.Mapping mapping)) {
      throw new Refusal(
          source.problemAt(
              value.get().offset(),
              "front-matter-no-mapping",
              "the front matter is no list of 'key: value' lines",
              "write 'key: value' lines, or remove the lines of dashes"));
    }
    return new FrontMatterReader(source, mapping.entries()).frontMatter();
  }

  private FrontMatter frontMatter() throws Refusal {
    @Nullable String title = single("title");
    @Nullable String slug = slug();
    List<String> aliases = aliases();
    List<String> tags = texts("tags", "tag");
    // Read first and put back: "source" is an entity too, and participants are people.
    Editorial editorial = new EditorialReader(editorialKeys()).read();
    List<String> people = texts("people", "person");
    editorial.participants().stream().filter(each -> !people.contains(each)).forEach(people::add);
    List<String> organisations =
        texts("organisations", "organisation", "organizations", "organization");
    List<String> technologies = texts("technologies", "technology");
    List<String> topics = texts("topics", "topic");
    List<Integer> years = years();
    List<String> sources = texts("sources", SOURCE);
    List<NamedChapter> notLinked = notLinked();
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
    return new FrontMatter(
        title,
        slug,
        aliases,
        tags,
        people,
        organisations,
        technologies,
        topics,
        years,
        sources,
        notLinked,
        editorial,
        others());
  }

  private YamlMapping editorialKeys() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String key : EDITORIAL) {
      Entry entry = key.equals(SOURCE) ? left.get(key) : left.remove(key);
      if (entry != null) {
        entries.put(key, entry);
      }
    }
    // A list under "source" has always been a list of entities.
    if (entries.containsKey(SOURCE) && entries.get(SOURCE).value() instanceof YamlValue.Sequence) {
      entries.remove(SOURCE);
    }
    return new YamlMapping(
        "front-matter", source, new YamlValue.Mapping(entries, 0, entries.size()), problems);
  }

  /** In the form ids have; slashes at the edges are a habit of other site builders. */
  private @Nullable String slug() {
    Entry entry = left.get("slug");
    @Nullable String written = single("slug");
    if (entry == null || written == null) {
      return null;
    }
    String trimmed = ChapterId.fold(written.replaceAll("^/+|/+$", ""));
    String slug = trimmed.isEmpty() ? SlugRule.ROOT : trimmed;
    String complaint = SlugRule.complaintAbout(slug);
    if (!complaint.isEmpty()) {
      problem(
          entry.value(),
          "front-matter-slug",
          "the slug '" + Excerpt.of(written) + "' " + complaint,
          "write a path like service-mesh or guides/service-mesh");
    }
    return slug;
  }

  private @Nullable String single(String key) {
    Entry entry = left.remove(key);
    if (entry == null || isEmptyText(entry.value())) {
      return null;
    }
    if (entry.value() instanceof YamlValue.Scalar scalar) {
      return scalar.text().strip();
    }
    problem(
        entry.value(),
        "front-matter-type",
        "'" + key + "' must be a single text",
        "write '" + key + ": text'");
    return null;
  }

  private List<String> texts(String... keys) {
    List<String> texts = new ArrayList<>();
    scalars(keys).forEach(scalar -> texts.add(scalar.text()));
    return texts;
  }

  private List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    for (YamlValue.Scalar scalar : scalars("years", "year")) {
      if (scalar.text().matches("[0-9]{1,4}") && !scalar.text().matches("0+")) {
        years.add(Integer.valueOf(scalar.text()));
      } else {
        problem(
            scalar,
            "front-matter-year",
            "'" + Excerpt.of(scalar.text()) + "' is no year",
            "write a number from 1 to " + LAST_YEAR);
      }
    }
    return years;
  }

  /** A short title for menus is another name. */
  private List<String> aliases() {
    List<String> aliases = texts("aliases", "alias");
    aliases.removeIf(alias -> alias.indexOf('/') >= 0);
    @Nullable String linkTitle = single("linkTitle");
    if (linkTitle != null && !aliases.contains(linkTitle)) {
      aliases.add(linkTitle);
    }
    return aliases;
  }

  private List<NamedChapter> notLinked() {
    List<NamedChapter> named = new ArrayList<>();
    for (YamlValue.Scalar scalar : scalars("not-linked", "not_linked", "notLinked")) {
      boolean chapter =
          Href.internal(scalar.text())
              .filter(href -> !href.isWithinChapter() && !AssetTypes.isAsset(href.path()))
              .isPresent();
      if (chapter) {
        named.add(new NamedChapter(scalar.text(), scalar.offset(), scalar.end()));
      } else {
        problem(
            scalar,
            "front-matter-id",
            "'" + Excerpt.of(scalar.text()) + "' names no other chapter of the site",
            "write a slug, a relative path or an id like en/service-mesh");
      }
    }
    return named;
  }

  /** Every non-empty value under any of the keys, in the order of the keys. */
  private List<YamlValue.Scalar> scalars(String... keys) {
    List<YamlValue.Scalar> scalars = new ArrayList<>();
    for (String key : keys) {
      Entry entry = left.remove(key);
      if (entry == null) {
        continue;
      }
      if (entry.value() instanceof YamlValue.Sequence sequence) {
        sequence.items().forEach(item -> collect(key, item, scalars));
      } else {
        collect(key, entry.value(), scalars);
      }
    }
    return scalars;
  }

  private void collect(String key, YamlValue value, List<YamlValue.Scalar> scalars) {
    if (value instanceof YamlValue.Mapping mapping) {
      for (String name : List.of("title", "name", "url")) {
        Entry entry = mapping.entries().get(name);
        if (entry != null && entry.value() instanceof YamlValue.Scalar) {
          collect(key, entry.value(), scalars);
          return;
        }
      }
    }
    if (!(value instanceof YamlValue.Scalar scalar)) {
      problem(
          value,
          "front-matter-type",
          "'" + key + "' must be a text or a list of texts",
          "write '" + key + ": [one, two]'");
    } else if (!scalar.text().isBlank()) {
      scalars.add(scalar.stripped());
    }
  }

  private Map<String, Object> others() {
    Map<String, Object> others = new LinkedHashMap<>();
    left.forEach((key, entry) -> others.put(key, entry.value().plain()));
    return others;
  }

  private static boolean isEmptyText(YamlValue value) {
    return value instanceof YamlValue.Scalar scalar && scalar.text().isBlank();
  }

  private void problem(YamlValue where, String code, String message, String fix) {
    problems.add(source.problemAt(where.offset(), code, message, fix));
  }
}
