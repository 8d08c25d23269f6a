package org.chapterhouse.bench.quality.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.markdown.Heading;

/**
 * Finds the parts of a file that only say what else to read: sections with such a heading or a line
 * in bold that serves as one, sections marked {@code {.related}}, and {@code related} in the front
 * matter.
 */
final class SeeAlso {
  private static final Pattern BOLD_LINE =
      Pattern.compile(" {0,3}(?:\\*\\*([^*]+)\\*\\*|__([^_]+)__):?\\s*");
  private static final Pattern MARKED = Pattern.compile("#.*\\{[^}]*\\.related\\b[^}]*}\\s*");
  private static final Pattern KEY = Pattern.compile("[^\\s#-].*", Pattern.DOTALL);

  private final Lines lines;
  private final TreeMap<Integer, Heading> headings = new TreeMap<>();
  private final List<Span> found = new ArrayList<>();

  private SeeAlso(String text, List<Heading> headings) {
    this.lines = new Lines(text);
    headings.forEach(heading -> this.headings.put(heading.line(), heading));
  }

  /** The parts in order; none overlaps another. */
  static List<Span> in(String text, List<Heading> headings) {
    SeeAlso seeAlso = new SeeAlso(text, headings);
    seeAlso.readBody(seeAlso.readFrontMatter());
    return seeAlso.found;
  }

  /** Line at which the text below the front matter starts. */
  private int readFrontMatter() {
    if (!lines.at(1).strip().equals("---")) {
      return 1;
    }
    int related = 0;
    for (int line = 2; line <= lines.count(); line++) {
      String at = lines.at(line);
      boolean ends = at.strip().equals("---");
      if (related > 0 && (ends || KEY.matcher(at).matches())) {
        add(related, line);
        related = 0;
      }
      if (ends) {
        return line + 1;
      }
      related = at.startsWith("related:") ? line : related;
    }
    return 1;
  }

  private void readBody(int first) {
    int line = first;
    while (line <= lines.count()) {
      int end = endOfSeeAlso(line);
      if (end > line) {
        add(line, end);
      }
      line = Math.max(end, line + 1);
    }
  }

  private void add(int line, int end) {
    found.add(new Span(lines.start(line), lines.start(end)));
  }

  /** The line after the part that starts on a line; that line itself when none does. */
  private int endOfSeeAlso(int line) {
    Heading heading = headings.get(line);
    if (heading == null) {
      return SeeAlsoHeading.is(bold(line)) ? endBelowBold(line) : line;
    }
    return SeeAlsoHeading.is(heading.text()) || MARKED.matcher(lines.at(line)).matches()
        ? endOfSection(heading)
        : line;
  }

  private int endOfSection(Heading section) {
    return headings.tailMap(section.line(), false).values().stream()
        .filter(heading -> heading.level() <= section.level())
        .map(Heading::line)
        .findFirst()
        .orElse(lines.count() + 1);
  }

  private int endBelowBold(int first) {
    Integer heading = headings.higherKey(first);
    int end = heading == null ? lines.count() + 1 : heading;
    for (int line = first + 1; line < end; line++) {
      if (!bold(line).isEmpty()) {
        return line;
      }
    }
    return end;
  }

  /** The text of a line that holds nothing but bold text; else empty. */
  private String bold(int line) {
    Matcher matcher = BOLD_LINE.matcher(lines.at(line));
    if (!matcher.matches()) {
      return "";
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }
}
