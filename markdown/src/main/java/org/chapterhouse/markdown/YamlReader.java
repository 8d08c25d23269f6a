package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.markdown.YamlValue.Entry;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds values from the YAML parser's events rather than with its composer, because only here can
 * depth, aliases and size be refused before they have cost anything.
 */
final class YamlReader {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setLabel("yaml").setCodePointLimit(Limits.FRONT_MATTER + 1).build();

  private final String what;
  private final Source source;
  private final int start;
  private final String yaml;
  private final Iterator<Event> events;
  private final Map<Anchor, YamlValue> anchors = new HashMap<>();
  private final int codePoints;
  private int aliases;
  private int lastPoints;
  private int lastOffset;

  private YamlReader(String what, Source source, int start, int end) {
    this.what = what;
    this.source = source;
    this.start = start;
    this.yaml = source.text().substring(start, end);
    this.codePoints = yaml.codePointCount(0, yaml.length());
    this.events = new Parse(SETTINGS).parseString(yaml).iterator();
  }

  /**
   * The one value between two offsets of the file; empty when there is none.
   *
   * @param what the text is, as the codes of its problems start: {@code front-matter} or the like
   */
  static Optional<YamlValue> read(String what, Source source, int start, int end) throws Refusal {
    YamlReader reader = new YamlReader(what, source, start, end);
    try {
      return reader.document();
    } catch (MarkedYamlEngineException e) {
      throw reader.refuseSyntax(e);
    } catch (YamlEngineException e) {
      throw reader.refuse(start, "-syntax", String.valueOf(e.getMessage()), "correct it");
    }
  }

  private Optional<YamlValue> document() throws Refusal {
    expect(ID.StreamStart);
    Event first = events.next();
    if (first.getEventId() == ID.StreamEnd) {
      return Optional.empty();
    }
    YamlValue value = value(events.next(), 1);
    expect(ID.DocumentEnd);
    expect(ID.StreamEnd);
    return Optional.of(value);
  }

  private void expect(ID id) throws Refusal {
    Event event = events.next();
    if (event.getEventId() != id) {
      throw refuse(
          offset(event), "-syntax", "a second YAML document starts here", "keep one mapping");
    }
  }

  private YamlValue value(Event event, int depth) throws Refusal {
    if (depth > Limits.FRONT_MATTER_DEPTH) {
      throw refuse(
          offset(event),
          "-too-deep",
          "values are nested more than " + Limits.FRONT_MATTER_DEPTH + " deep",
          "flatten them");
    }
    if (event instanceof AliasEvent alias) {
      return followed(alias);
    }
    YamlValue value =
        event instanceof ScalarEvent scalar
            ? new YamlValue.Scalar(text(scalar), offset(event), end(event))
            : event instanceof MappingStartEvent
                ? mapping(offset(event), depth)
                : sequence(offset(event), depth);
    if (value.weight() > Limits.FRONT_MATTER_VALUES) {
      throw refuse(
          value.offset(),
          "-too-large",
          "more than " + Limits.FRONT_MATTER_VALUES + " values, aliases counted each time",
          "shorten it");
    }
    ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
    return value;
  }

  private YamlValue followed(AliasEvent alias) throws Refusal {
    if (++aliases > Limits.FRONT_MATTER_ALIASES) {
      throw refuse(
          offset(alias),
          "-aliases",
          "more than " + Limits.FRONT_MATTER_ALIASES + " aliases",
          "write the values out");
    }
    YamlValue value = anchors.get(alias.getAlias());
    if (value == null) {
      throw refuse(
          offset(alias),
          "-aliases",
          "*" + alias.getAlias() + " stands for nothing that ends before it",
          "define the anchor &" + alias.getAlias() + " above, or quote the text");
    }
    return value;
  }

  private YamlValue sequence(int offset, int depth) throws Refusal {
    List<YamlValue> items = new ArrayList<>();
    long weight = 1;
    for (Event event = events.next(); event.getEventId() != ID.SequenceEnd; event = events.next()) {
      YamlValue item = value(event, depth + 1);
      items.add(item);
      weight += item.weight();
    }
    return new YamlValue.Sequence(items, offset, weight);
  }

  private YamlValue mapping(int offset, int depth) throws Refusal {
    Map<String, Entry> entries = new LinkedHashMap<>();
    long weight = 1;
    for (Event event = events.next(); event.getEventId() != ID.MappingEnd; event = events.next()) {
      int keyOffset = offset(event);
      if (!(value(event, depth + 1) instanceof YamlValue.Scalar key)) {
        throw refuse(keyOffset, "-key", "a key must be plain text", "quote it, or name it");
      }
      YamlValue value = value(events.next(), depth + 1);
      if (entries.put(key.text(), new Entry(keyOffset, value)) != null) {
        throw refuse(
            keyOffset,
            "-duplicate-key",
            "the key '" + key.text() + "' stands here a second time",
            "keep one of the two");
      }
      weight += 1 + value.weight();
    }
    return new YamlValue.Mapping(entries, offset, weight);
  }

  /** Escapes can write characters that no database takes; CommonMark treats those likewise. */
  private static String text(ScalarEvent scalar) {
    String text = CodePoints.withoutControls(scalar.getValue());
    boolean isNull = scalar.isPlain() && (text.equals("~") || text.equalsIgnoreCase("null"));
    return isNull ? "" : text;
  }

  private Refusal refuseSyntax(MarkedYamlEngineException e) {
    int offset = e.getProblemMark().or(e::getContextMark).map(this::offset).orElse(start);
    String context = e.getContext() == null ? "" : e.getContext() + ", ";
    return refuse(
        offset,
        "-syntax",
        "no valid YAML: " + context + e.getProblem() + near(offset),
        "correct it; quote texts that hold a colon, a hash or a leading symbol");
  }

  private String near(int offset) {
    int line = source.line(offset);
    String text = source.text().substring(source.lineStart(line), source.lineEnd(line)).strip();
    return text.isEmpty() ? "" : " near '" + Excerpt.of(text) + "'";
  }

  private int offset(Event event) {
    return event.getStartMark().map(this::offset).orElse(start);
  }

  private int end(Event event) {
    return event.getEndMark().map(this::offset).orElseGet(() -> offset(event));
  }

  /** Marks count code points. */
  private int offset(Mark mark) {
    if (codePoints == yaml.length()) {
      return start + Math.min(mark.getIndex(), codePoints);
    }
    // Most marks come in order, and from the last one the way is short.
    int points = Math.min(mark.getIndex(), codePoints);
    lastOffset = yaml.offsetByCodePoints(lastOffset, points - lastPoints);
    lastPoints = points;
    return start + lastOffset;
  }

  private Refusal refuse(int offset, String code, String message, String fix) {
    return new Refusal(source.problemAt(offset, what + code, message, fix));
  }
}
