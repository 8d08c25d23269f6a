package org.chapterhouse.enrich.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.events.ChapterState;
import org.chapterhouse.events.ChapterUpdated;

/** Edits real chapters as people do: mostly words, sometimes links, titles, headings, moves. */
public final class CorpusEdits {

  private static final Pattern TITLE = Pattern.compile("(?m)^# (.*)$");
  private static final Pattern HEADING = Pattern.compile("(?m)^## .*$");

  private final Random random;
  private final Chronicle chronicle;
  private final List<String> ids;
  private final Map<String, String> originals;
  private int edits;

  /**
   * Of a corpus that the chronicle has not heard of yet.
   *
   * @param originals Markdown by id
   */
  public CorpusEdits(Random random, Chronicle chronicle, Map<String, String> originals) {
    this.random = random;
    this.chronicle = chronicle;
    this.originals = originals;
    this.ids = new ArrayList<>(originals.keySet());
  }

  /** All chapters, as they are pushed first. */
  public List<ChapterUpdated> push() {
    return ids.stream().map(id -> chronicle.write(id, originals.get(id), "")).toList();
  }

  /** What one more edit makes: one record, for a move two. */
  public List<ChapterUpdated> next() {
    edits++;
    String id = any();
    ChapterUpdated now = chronicle.latest(id);
    if (now.getState() == ChapterState.REMOVED) {
      return write(id, originals.getOrDefault(id, "# Back again\n"));
    }
    String text = Chronicle.text(now);
    return switch (random.nextInt(20)) {
      case 0 -> List.of(chronicle.remove(id, ""));
      case 1 -> move(id, text);
      case 2 -> write(id, text.substring(0, text.indexOf('\n', text.length() / 2) + 1));
      case 3, 4 -> write(id, TITLE.matcher(text).replaceFirst("# Chapter renamed by " + edits));
      case 5, 6 -> write(id, HEADING.matcher(text).replaceFirst("## Section renamed by " + edits));
      case 7, 8, 9, 10 -> write(id, text + "\n\nSee [there](/" + slug(any()) + "/) as well.\n");
      case 11, 12, 13 -> write(id, text + "\n\nThis is about " + title(any()) + " as well.\n");
      default -> write(id, text + "\n\nOne more sentence, number " + edits + ".\n");
    };
  }

  private List<ChapterUpdated> write(String id, String text) {
    return List.of(chronicle.write(id, text, ""));
  }

  private List<ChapterUpdated> move(String id, String text) {
    String to = id + "-moved-by-" + edits;
    ids.add(to);
    return List.of(chronicle.remove(id, to), chronicle.write(to, text, id));
  }

  private String any() {
    return ids.get(random.nextInt(ids.size()));
  }

  private static String slug(String id) {
    return id.substring(id.indexOf('/') + 1);
  }

  private String title(String id) {
    Matcher title = TITLE.matcher(originals.getOrDefault(id, ""));
    return title.find() ? title.group(1) : slug(id);
  }
}
