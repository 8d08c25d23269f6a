package org.chapterhouse.publish.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chapterhouse.publish.store.FolderLine;
import org.chapterhouse.publish.store.NavigationViews;
import org.chapterhouse.publish.store.PartLine;
import org.chapterhouse.publish.store.TitleLine;
import org.chapterhouse.publish.store.Views;

/** Puts together what lists of chapters show, from one snapshot of the views. */
public final class ListPages {

  private static final int RECENT = 6;
  private static final int NEAREST = 6;
  private static final int FOLDERS = 300;
  private static final int OF_A_PART = 12;
  private static final int OF_A_FOLDER = 60;
  private static final int ALL_AT_ONCE = 200;
  private static final String ROOT_SLUG = "index";

  private final ReadingOrder order;

  public ListPages(ReadingOrder order) {
    this.order = order;
  }

  /** The chapters of one language. */
  public ListPage of(String language, Views views) {
    NavigationViews navigation = views.navigation();
    SortedMap<String, Integer> letters = letters(language, navigation);
    int count = letters.values().stream().mapToInt(Integer::intValue).sum();
    return new ListPage(
        count,
        navigation.titles(language, List.of(ROOT_SLUG)).values().stream()
            .map(title -> new TitledLink(Urls.chapter(language + "/" + ROOT_SLUG), title))
            .toList(),
        recent(language, views),
        parts(language, navigation),
        folders(language, "", navigation),
        letterLinks(language, letters),
        count <= ALL_AT_ONCE ? groups(language, letters.keySet(), navigation) : List.of());
  }

  /** The chapters of a part, counted from 1; empty when there is no such part. */
  public Optional<ChapterList> part(
      String language, int number, int page, Views views, Texts texts) {
    if (number < 1 || number > order.size()) {
      return Optional.empty();
    }
    TitledLink part = order.part(number - 1, language);
    List<PartLine> chapters =
        order.chapters(language, views.navigation()).stream()
            .filter(line -> line.part() == number - 1)
            .toList();
    Pager pager = Pager.of(part.url(), page, chapters.size());
    return Optional.of(
        new ChapterList(
            part.title(),
            List.of(Trails.all(language, texts)),
            chapters.size(),
            List.of(),
            chapters.stream().skip(pager.offset()).limit(Pager.SIZE).map(ListPages::link).toList(),
            List.of(),
            pager));
  }

  /** The chapters under a letter; empty when there are none. */
  public Optional<ChapterList> letter(
      String language, String letter, int page, Views views, Texts texts) {
    NavigationViews navigation = views.navigation();
    SortedMap<String, Integer> letters = letters(language, navigation);
    Integer count = letters.get(letter);
    if (count == null) {
      return Optional.empty();
    }
    Pager pager = Pager.of(letterUrl(language, letter), page, count);
    return Optional.of(
        new ChapterList(
            letter,
            List.of(Trails.all(language, texts)),
            count,
            List.of(),
            links(navigation.underLetter(language, letter, pager.offset(), Pager.SIZE)),
            letterLinks(language, letters),
            pager));
  }

  /**
   * The chapters in a folder; empty when nothing is below it.
   *
   * @param address of the list, page numbers left out
   */
  public Optional<ChapterList> folder(
      String language, String folder, String address, int page, Views views, Texts texts) {
    NavigationViews navigation = views.navigation();
    List<CountedLink> folders = folders(language, folder, navigation);
    int here = navigation.countInFolder(language, folder);
    if (folders.isEmpty() && here == 0) {
      return Optional.empty();
    }
    Pager pager = Pager.of(address, page, here);
    List<TitledLink> trail = Trails.to(folder, language, navigation, texts);
    return Optional.of(
        new ChapterList(
            trail.get(trail.size() - 1).title(),
            trail.subList(0, trail.size() - 1),
            here + folders.stream().mapToInt(CountedLink::count).sum(),
            folders,
            links(navigation.inFolder(language, folder, pager.offset(), Pager.SIZE)),
            List.of(),
            pager));
  }

  /** What lies below a chapter that stands for a folder. */
  static Below below(String language, String slug, NavigationViews navigation) {
    List<CountedLink> folders = folders(language, slug, navigation);
    int here = navigation.countInFolder(language, slug);
    return new Below(
        listUrl(language, slug),
        here + folders.stream().mapToInt(CountedLink::count).sum(),
        folders,
        here == 0 ? List.of() : links(navigation.inFolder(language, slug, 0, OF_A_FOLDER)));
  }

  /** Where the list of a folder stands that has a chapter of its own, too. */
  public static String listUrl(String language, String slug) {
    return Urls.chapter(language + "/" + slug) + "?list=all";
  }

  /** Chapters somebody may have meant who asked for one that is not there. */
  public static List<TitledLink> nearest(String language, String slug, Views views) {
    return links(views.navigation().alike(language, slug, NEAREST));
  }

  private List<PartGroup> parts(String language, NavigationViews navigation) {
    List<PartLine> chapters = order.chapters(language, navigation);
    List<PartGroup> groups = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      int part = i;
      List<TitledLink> links =
          chapters.stream().filter(line -> line.part() == part).map(ListPages::link).toList();
      if (!links.isEmpty()) {
        List<TitledLink> first = links.stream().limit(OF_A_PART).toList();
        groups.add(new PartGroup(order.part(part, language), links.size(), first));
      }
    }
    return groups;
  }

  private static List<RecentChange> recent(String language, Views views) {
    return views.recent(language, RECENT).stream()
        .map(
            line ->
                new RecentChange(
                    Urls.chapter(line.id()), line.title(), line.revision(), line.editedAt()))
        .toList();
  }

  static List<CountedLink> folders(String language, String folder, NavigationViews navigation) {
    List<CountedLink> links = new ArrayList<>();
    for (FolderLine line : navigation.folders(language, folder, FOLDERS)) {
      String title = line.title().isEmpty() ? Trails.name(line.slug()) : line.title();
      links.add(new CountedLink(Urls.chapter(language + "/" + line.slug()), title, line.count()));
    }
    return links;
  }

  private static List<LetterGroup> groups(
      String language, Collection<String> letters, NavigationViews navigation) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
    List<LetterGroup> groups = new ArrayList<>();
    for (String letter : letters) {
      List<TitleLine> lines =
          new ArrayList<>(navigation.underLetter(language, letter, 0, ALL_AT_ONCE));
      lines.sort((a, b) -> collator.compare(a.title(), b.title()));
      String anchor = letter.equals("#") ? "other" : letter.toLowerCase(Locale.ROOT);
      groups.add(new LetterGroup(letter, "letter-" + anchor, links(lines)));
    }
    return groups;
  }

  /** In the order of the language's alphabet. */
  private static SortedMap<String, Integer> letters(String language, NavigationViews navigation) {
    Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
    Comparator<String> alphabet = collator::compare;
    SortedMap<String, Integer> letters =
        new TreeMap<>(alphabet.thenComparing(Comparator.naturalOrder()));
    letters.putAll(navigation.letters(language));
    return letters;
  }

  private static List<CountedLink> letterLinks(String language, Map<String, Integer> letters) {
    List<CountedLink> links = new ArrayList<>();
    letters.forEach(
        (letter, count) -> links.add(new CountedLink(letterUrl(language, letter), letter, count)));
    return links;
  }

  private static String letterUrl(String language, String letter) {
    return "/" + language + "?letter=" + URLEncoder.encode(letter, StandardCharsets.UTF_8);
  }

  private static List<TitledLink> links(List<TitleLine> lines) {
    return lines.stream()
        .map(line -> new TitledLink(Urls.chapter(line.id()), line.title()))
        .toList();
  }

  private static TitledLink link(PartLine line) {
    return new TitledLink(Urls.chapter(line.id()), line.title());
  }
}
