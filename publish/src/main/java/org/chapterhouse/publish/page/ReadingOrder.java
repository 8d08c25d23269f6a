package org.chapterhouse.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.chapterhouse.publish.store.NavigationViews;
import org.chapterhouse.publish.store.PartEntry;
import org.chapterhouse.publish.store.PartLine;
import org.chapterhouse.runtime.PartSettings;

/** The parts of the handbook as its editors ordered them; there may be none. */
public final class ReadingOrder {

  private final List<PartSettings> parts;
  private final List<PartEntry> entries = new ArrayList<>();

  public ReadingOrder(List<PartSettings> parts) {
    this.parts = List.copyOf(parts);
    for (int part = 0; part < parts.size(); part++) {
      for (String slug : parts.get(part).entries()) {
        entries.add(new PartEntry(part, slug));
      }
    }
  }

  /** Number of parts. */
  int size() {
    return parts.size();
  }

  /** Every chapter that belongs to a part, in reading order. */
  List<PartLine> chapters(String language, NavigationViews views) {
    return entries.isEmpty() ? List.of() : views.inParts(language, entries);
  }

  /** Title and page of a part, its title in another language when it has none in this one. */
  TitledLink part(int part, String language) {
    SortedMap<String, String> titles = parts.get(part).titles();
    String title = titles.getOrDefault(language, titles.values().iterator().next());
    return new TitledLink("/" + language + "?part=" + (part + 1), title);
  }
}
