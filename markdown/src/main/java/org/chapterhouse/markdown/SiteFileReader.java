package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code chapterhouse.yml}. */
final class SiteFileReader {
  private static final String WHAT = "site-file";
  private static final List<String> KEYS =
      List.of(
          "title",
          "base-url",
          "languages",
          "link-prefixes",
          "ignored",
          "mention-confidence",
          "parts");
  private static final List<String> PART_KEYS = List.of("title", "titles", "entries");
  private static final Pattern URL = Pattern.compile("https?://[^\\s/?#]+[^\\s?#]*");
  private static final Pattern SHARE = Pattern.compile("0(\\.[0-9]{1,9})?|1(\\.0{1,9})?");
  private static final Pattern ENTRY = Pattern.compile("[^/\\s][^\\\\?#%\"<>|]*");

  private final Source source;
  private final List<Problem> problems = new ArrayList<>();

  private SiteFileReader(Source source) {
    this.source = source;
  }

  static SiteFile read(byte[] content) throws Refusal {
    Source source = Utf8.decode(content);
    int start = FrontMatterBlock.bom(source);
    if (source.length() - start > Limits.FRONT_MATTER) {
      throw new Refusal(
          source.problemAt(
              start + Limits.FRONT_MATTER,
              WHAT + "-too-large",
              "the file has more than " + Limits.FRONT_MATTER + " characters",
              "shorten it"));
    }
    Optional<YamlValue> value = YamlReader.read(WHAT, source, start, source.length());
    if (value.isEmpty() || YamlMapping.isEmpty(value.get())) {
      return new SiteFile(
          null, null, List.of(), List.of(), List.of(), List.of(), OptionalDouble.empty());
    }
    if (!(value.get() instanceof YamlValue.Mapping mapping)) {
      throw new Refusal(
          source.problemAt(
              value.get().offset(),
              WHAT + "-type",
              "the file is no list of 'key: value' lines",
              "write 'key: value' lines; keys are " + String.join(", ", KEYS)));
    }
    return new SiteFileReader(source).file(mapping);
  }

  private SiteFile file(YamlValue.Mapping mapping) throws Refusal {
    YamlMapping keys = new YamlMapping(WHAT, source, mapping, problems);
    YamlValue.@Nullable Scalar title = keys.text("title");
    @Nullable String baseUrl = baseUrl(keys);
    List<String> languages =
        checked(keys, "languages", SiteRules::isLanguage, "a language code like en or pt-br");
    List<String> prefixes =
        checked(keys, "link-prefixes", SiteRules::isPrefix, "a link prefix like /docs");
    List<String> ignored =
        checked(keys, "ignored", glob -> !glob.startsWith("/"), "a path below the content folder");
    List<SitePart> parts = new ArrayList<>();
    String fix = "write '- title: First steps' with 'entries: [some/chapter, folder/]' below it";
    for (YamlMapping part : keys.mappings("parts", fix)) {
      part(part, languages).ifPresent(parts::add);
    }
    OptionalDouble confidence = confidence(keys);
    keys.refuseOthers(KEYS);
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
    return new SiteFile(
        title == null ? null : title.text(),
        baseUrl,
        languages,
        prefixes,
        ignored,
        parts,
        confidence);
  }

  private static OptionalDouble confidence(YamlMapping keys) {
    YamlValue.@Nullable Scalar text = keys.text("mention-confidence");
    if (text == null) {
      return OptionalDouble.empty();
    }
    if (!SHARE.matcher(text.text()).matches()) {
      keys.problem(
          text,
          "-value",
          "'" + Excerpt.of(text.text()) + "' under 'mention-confidence' is no number from 0 to 1",
          "write one like 0.8");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(text.text()));
  }

  private @Nullable String baseUrl(YamlMapping keys) {
    YamlValue.@Nullable Scalar url = keys.text("base-url");
    if (url == null) {
      return null;
    }
    if (!URL.matcher(url.text()).matches()) {
      keys.problem(
          url,
          "-value",
          "'" + Excerpt.of(url.text()) + "' is no address of a site",
          "write one like https://handbook.example.org");
    }
    return url.text().replaceAll("/+$", "");
  }

  private Optional<SitePart> part(YamlMapping part, List<String> languages) {
    Map<String, String> titles = titles(part, languages);
    List<String> entries =
        checked(
            part, "entries", ENTRY.asMatchPredicate(), "a slug like guides/start, or a folder/");
    part.refuseOthers(PART_KEYS);
    return titles.isEmpty() ? Optional.empty() : Optional.of(new SitePart(titles, entries));
  }

  /** One title counts for every language. */
  private Map<String, String> titles(YamlMapping part, List<String> languages) {
    Map<String, String> titles = new TreeMap<>();
    @Nullable YamlValue single = part.take("title");
    @Nullable YamlValue title = single == null ? part.take("titles") : single;
    if (title instanceof YamlValue.Mapping byLanguage) {
      byLanguage
          .entries()
          .forEach(
              (language, entry) -> {
                if (entry.value() instanceof YamlValue.Scalar scalar
                    && SiteRules.isLanguage(language)) {
                  titles.put(language, scalar.text().strip());
                } else {
                  badTitle(part, entry.value());
                }
              });
    } else if (title instanceof YamlValue.Scalar scalar) {
      Set<String> all = new LinkedHashSet<>(languages);
      all.add(languages.isEmpty() ? SiteRules.standard().defaultLanguage() : languages.get(0));
      all.forEach(language -> titles.put(language, scalar.text().strip()));
    } else {
      badTitle(part, title == null ? part.whole() : title);
    }
    return titles;
  }

  private static void badTitle(YamlMapping part, YamlValue where) {
    part.problem(
        where,
        "-value",
        "a part needs a title",
        "write 'title: First steps', or one for each language: 'title: {en: …, ru: …}'");
  }

  private static List<String> checked(
      YamlMapping keys, String key, Predicate<String> good, String what) {
    Set<String> texts = new LinkedHashSet<>();
    for (YamlValue.Scalar scalar : keys.texts(key)) {
      if (good.test(scalar.text())) {
        texts.add(scalar.text());
      } else {
        keys.problem(
            scalar,
            "-value",
            "'" + Excerpt.of(scalar.text()) + "' under '" + key + "' is not " + what,
            "write " + what);
      }
    }
    return List.copyOf(texts);
  }
}
