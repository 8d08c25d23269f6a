package org.chapterhouse.linking.related;

import java.util.List;
import java.util.function.Consumer;

/**
 * What of a shift touches rankings: the table of all there is, cheap ones first. Chapters whose own
 * links or backlinks the shift changed are not here: they are marked anyway.
 */
enum TouchRule {
  EVERYTHING(Touch::everything),
  TITLES(Touch::titles),
  CARD(Touch::card),
  LINKS(Touch::links),
  POPULARITY(Touch::popularity),
  LISTINGS(Touch::listings),
  DEGREES(Touch::degrees),
  FOLDERS(Touch::folders),
  ENTITIES(Touch::entities),
  STEMS(Touch::stems);

  static final List<TouchRule> ALL = List.of(values());

  private final Consumer<Touch> rule;

  TouchRule(Consumer<Touch> rule) {
    this.rule = rule;
  }

  void apply(Touch touch) {
    rule.accept(touch);
  }
}
