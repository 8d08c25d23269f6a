package org.chapterhouse.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chapterhouse.publish.store.NavigationViews;

/** The folders above something, each with a title. */
final class Trails {

  private Trails() {}

  static TitledLink all(String language, Texts texts) {
    return new TitledLink("/" + language, texts.get("search.all"));
  }

  /** From the page of all chapters down to a folder and with it. */
  static List<TitledLink> to(String folder, String language, NavigationViews views, Texts texts) {
    List<String> slugs = new ArrayList<>();
    for (int at = folder.indexOf('/'); at >= 0; at = folder.indexOf('/', at + 1)) {
      slugs.add(folder.substring(0, at));
    }
    if (!folder.isEmpty()) {
      slugs.add(folder);
    }
    Map<String, String> titles = slugs.isEmpty() ? Map.of() : views.titles(language, slugs);
    List<TitledLink> trail = new ArrayList<>();
    trail.add(all(language, texts));
    for (String slug : slugs) {
      String title = titles.getOrDefault(slug, name(slug));
      trail.add(new TitledLink(Urls.chapter(language + "/" + slug), title));
    }
    return trail;
  }

  /** A folder's last segment made readable. */
  static String name(String slug) {
    String spaced = slug.substring(slug.lastIndexOf('/') + 1).replaceAll("[-_]+", " ").strip();
    if (spaced.isEmpty()) {
      return slug;
    }
    int first = spaced.offsetByCodePoints(0, 1);
    return spaced.substring(0, first).toUpperCase(Locale.ROOT) + spaced.substring(first);
  }
}
