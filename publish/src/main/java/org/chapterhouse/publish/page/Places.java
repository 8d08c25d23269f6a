package org.chapterhouse.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.chapterhouse.publish.store.Around;
import org.chapterhouse.publish.store.NavigationViews;
import org.chapterhouse.publish.store.PartLine;
import org.chapterhouse.publish.store.TitleLine;

/** Finds a chapter's place: in its part when the editors made parts, else in its folder. */
final class Places {

  /** Chapters shown on either side. */
  private static final int AROUND = 12;

  private final ReadingOrder order;

  Places(ReadingOrder order) {
    this.order = order;
  }

  Place of(TitleLine chapter, String language, NavigationViews views, Texts texts) {
    List<PartLine> all = order.chapters(language, views);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(chapter.id())) {
        return inPart(all, i, language, texts);
      }
    }
    return inFolder(chapter, language, views, texts);
  }

  private Place inPart(List<PartLine> all, int at, String language, Texts texts) {
    int part = all.get(at).part();
    TitledLink heading = order.part(part, language);
    int first = at;
    while (first > 0 && at - first < AROUND && all.get(first - 1).part() == part) {
      first--;
    }
    int end = at + 1;
    while (end < all.size() && end - at <= AROUND && all.get(end).part() == part) {
      end++;
    }
    List<SideLink> around = new ArrayList<>();
    for (int i = first; i < end; i++) {
      around.add(new SideLink(Urls.chapter(all.get(i).id()), all.get(i).title(), i == at));
    }
    return new Place(
        List.of(Trails.all(language, texts), heading),
        heading,
        end - first > 1 ? around : List.of(),
        at > 0 ? List.of(link(all.get(at - 1))) : List.of(),
        at + 1 < all.size() ? List.of(link(all.get(at + 1))) : List.of());
  }

  private static Place inFolder(
      TitleLine chapter, String language, NavigationViews views, Texts texts) {
    String slug = chapter.slug();
    String folder = slug.contains("/") ? slug.substring(0, slug.lastIndexOf('/')) : "";
    Around beside = views.around(language, folder, chapter, AROUND);
    List<SideLink> around = new ArrayList<>();
    beside.before().forEach(line -> around.add(side(line, false)));
    around.add(side(chapter, true));
    beside.after().forEach(line -> around.add(side(line, false)));
    List<TitledLink> trail = Trails.to(folder, language, views, texts);
    List<TitleLine> before = beside.before();
    return new Place(
        trail,
        trail.get(trail.size() - 1),
        around.size() > 1 ? around : List.of(),
        before.isEmpty() ? List.of() : List.of(link(before.get(before.size() - 1))),
        beside.after().stream().limit(1).map(Places::link).toList());
  }

  private static SideLink side(TitleLine line, boolean current) {
    return new SideLink(Urls.chapter(line.id()), line.title(), current);
  }

  private static TitledLink link(TitleLine line) {
    return new TitledLink(Urls.chapter(line.id()), line.title());
  }

  private static TitledLink link(PartLine line) {
    return new TitledLink(Urls.chapter(line.id()), line.title());
  }
}
