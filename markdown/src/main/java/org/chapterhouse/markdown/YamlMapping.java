package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.markdown.YamlValue.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A mapping whose keys are known beforehand: taken out one by one, what is left is a mistake.
 * Problems are gathered, so that an editor sees all of them at once.
 */
final class YamlMapping {
  private final String what;
  private final Source source;
  private final YamlValue.Mapping whole;
  private final Map<String, Entry> left;
  private final List<Problem> problems;

  /**
   * Around a mapping.
   *
   * @param what how the codes of its problems start
   * @param problems where they go
   */
  YamlMapping(String what, Source source, YamlValue.Mapping mapping, List<Problem> problems) {
    this.what = what;
    this.source = source;
    this.whole = mapping;
    this.left = new LinkedHashMap<>(mapping.entries());
    this.problems = problems;
  }

  /** Value of a key; null when there is none or an empty one. */
  @Nullable YamlValue take(String key) {
    Entry entry = left.remove(key);
    return entry == null || isEmpty(entry.value()) ? null : entry.value();
  }

  /** Text of a key; null when there is none. */
  YamlValue.@Nullable Scalar text(String key) {
    YamlValue value = take(key);
    if (value == null) {
      return null;
    }
    if (value instanceof YamlValue.Scalar scalar) {
      return scalar.stripped();
    }
    problem(value, "-type", "'" + key + "' must be a single text", "write '" + key + ": text'");
    return null;
  }

  /** Texts of a key whose value is a list, or a single text, which counts as a list of one. */
  List<YamlValue.Scalar> texts(String key) {
    List<YamlValue.Scalar> texts = new ArrayList<>();
    for (YamlValue item : items(key)) {
      if (item instanceof YamlValue.Scalar scalar) {
        if (!scalar.text().isBlank()) {
          texts.add(scalar.stripped());
        }
      } else {
        problem(
            item,
            "-type",
            "'" + key + "' must be a list of texts",
            "write '" + key + ": [one, two]'");
      }
    }
    return texts;
  }

  /** Values of a key whose value is a list; a single one counts as a list of one. */
  List<YamlValue> items(String key) {
    YamlValue value = take(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof YamlValue.Sequence sequence ? sequence.items() : List.of(value);
  }

  /**
   * The mapping under a key; a single text counts as a mapping of one field. Null when there is
   * none.
   */
  @Nullable YamlMapping mapping(String key, String field) {
    YamlValue value = take(key);
    return value == null ? null : entry(key, value, field);
  }

  /** Mappings in a list under a key; a single text counts as a mapping of one field. */
  List<YamlMapping> entries(String key, String field) {
    List<YamlMapping> entries = new ArrayList<>();
    for (YamlValue item : items(key)) {
      YamlMapping entry = isEmpty(item) ? null : entry(key, item, field);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private @Nullable YamlMapping entry(String key, YamlValue value, String field) {
    if (value instanceof YamlValue.Mapping mapping) {
      return new YamlMapping(what, source, mapping, problems);
    }
    if (value instanceof YamlValue.Scalar scalar) {
      Map<String, Entry> one = Map.of(field, new Entry(scalar.offset(), scalar));
      return new YamlMapping(
          what, source, new YamlValue.Mapping(one, scalar.offset(), 2), problems);
    }
    problem(
        value,
        "-type",
        "'" + key + "' must be a text, or fields like '" + field + "'",
        "write '" + key + ":' with '" + field + ": …' below it");
    return null;
  }

  /** Mappings in a list under a key, as {@link YamlMapping} each. */
  List<YamlMapping> mappings(String key, String fix) {
    List<YamlMapping> mappings = new ArrayList<>();
    for (YamlValue item : items(key)) {
      if (item instanceof YamlValue.Mapping mapping) {
        mappings.add(new YamlMapping(what, source, mapping, problems));
      } else {
        problem(item, "-type", "'" + key + "' must be a list of entries with fields", fix);
      }
    }
    return mappings;
  }

  YamlValue whole() {
    return whole;
  }

  /** Keys not yet taken. */
  Map<String, Entry> left() {
    return left;
  }

  /** Takes what is left for mistakes. */
  void refuseOthers(List<String> known) {
    left.forEach(
        (key, entry) ->
            problems.add(
                source.problemAt(
                    entry.keyOffset(),
                    what + "-unknown-key",
                    "there is no key '" + Excerpt.of(key) + "' here",
                    "did you mean '"
                        + Nearest.to(key, known)
                        + "'? Known are "
                        + String.join(", ", known))));
  }

  void problem(YamlValue where, String code, String message, String fix) {
    problems.add(source.problemAt(where.offset(), what + code, message, fix));
  }

  static boolean isEmpty(YamlValue value) {
    return value instanceof YamlValue.Scalar scalar && scalar.text().isBlank();
  }
}
