package org.chapterhouse.markdown;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what a chapter holds that is meant for other tools, each kind once. */
final class Notices {
  private final Source source;
  private final Map<NoticeKind, Found> found = new EnumMap<>(NoticeKind.class);

  /** The first of a kind, and how many there are. */
  private record Found(int offset, String text, int count) {}

  Notices(Source source) {
    this.source = source;
  }

  void add(NoticeKind kind, int offset, String text) {
    found.merge(
        kind,
        new Found(offset, text, 1),
        (first, other) -> new Found(first.offset(), first.text(), first.count() + 1));
  }

  List<Notice> all() {
    return found.entrySet().stream()
        .map(
            each ->
                new Notice(
                    each.getKey().code(),
                    each.getKey().message(each.getValue().count(), each.getValue().text()),
                    source.line(each.getValue().offset()),
                    source.column(each.getValue().offset())))
        .toList();
  }
}
