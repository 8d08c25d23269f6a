package org.chapterhouse.ingest.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chapterhouse.linking.BrokenReason;
import org.chapterhouse.linking.LinkEffect;
import org.chapterhouse.linking.LinkShift;
import org.chapterhouse.linking.LinkSummary;
import org.chapterhouse.linking.WrittenLink;
import org.jspecify.annotations.Nullable;

/** What edits did to links, as receipts tell it. */
final class LinkAnswers {

  /** Links listed per effect; the totals count all. */
  static final int MOST_LISTED = 50;

  private LinkAnswers() {}

  /** Members {@code links} and {@code touched}; both null when they are not known. */
  static void add(Map<String, Object> body, @Nullable LinkSummary summary) {
    body.put("links", summary == null ? null : links(summary));
    body.put("touched", summary == null ? null : summary.touched());
  }

  /** The same without the lists. */
  static void addTotals(Map<String, Object> body, @Nullable LinkSummary summary) {
    body.put("links", summary == null ? null : totals(summary));
    body.put("touched", summary == null ? null : summary.touched());
  }

  private static Map<String, Object> links(LinkSummary summary) {
    Map<String, Object> links = new LinkedHashMap<>();
    for (LinkEffect effect : LinkEffect.values()) {
      List<Map<String, Object>> listed = new ArrayList<>();
      summary.links(effect).limit(MOST_LISTED).forEach(shift -> listed.add(link(shift, effect)));
      links.put(word(effect), listed);
    }
    links.put("totals", totals(summary));
    return links;
  }

  private static Map<String, Object> totals(LinkSummary summary) {
    Map<String, Object> totals = new LinkedHashMap<>();
    for (LinkEffect effect : LinkEffect.values()) {
      totals.put(word(effect), summary.total(effect));
    }
    return totals;
  }

  private static Map<String, Object> link(LinkShift shift, LinkEffect effect) {
    WrittenLink written = shift.link();
    Map<String, Object> link = new LinkedHashMap<>();
    link.put("source", written.source().toString());
    @Nullable BrokenReason reason = shift.after().broken();
    if (effect == LinkEffect.BROKEN && reason != null) {
      link.put("href", href(written));
      link.put("reason", reason.code());
    } else {
      link.put("target", (effect == LinkEffect.LOST ? shift.before() : shift.after()).target());
    }
    link.put("text", written.text());
    return link;
  }

  /** Where the link means to lead: cards do not keep how it was written. */
  private static String href(WrittenLink written) {
    String anchor = written.anchor().isEmpty() ? "" : "#" + written.anchor();
    return "/" + written.target() + anchor;
  }

  private static String word(LinkEffect effect) {
    return effect.name().toLowerCase(Locale.ROOT);
  }
}
