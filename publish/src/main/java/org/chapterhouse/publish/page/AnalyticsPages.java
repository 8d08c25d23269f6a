package org.chapterhouse.publish.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.Heading;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.DetailLine;
import org.chapterhouse.publish.store.FigureViews;
import org.chapterhouse.publish.store.Period;
import org.chapterhouse.publish.store.Views;

/** Puts the dashboard together, from one snapshot of the views. */
public final class AnalyticsPages {

  private static final List<Integer> CHOICES = List.of(7, 28, 90, 365);
  private static final int MOST = 30;

  private final ChapterReader reader;

  public AnalyticsPages(ChapterReader reader) {
    this.reader = reader;
  }

  /**
   * The dashboard of a language.
   *
   * @param asked number of days; one of the choices, else 28
   * @param chapter id of a chapter to look at closely; empty when none
   */
  public AnalyticsPage of(String language, int asked, String chapter, Views views, Texts texts) {
    int days = CHOICES.contains(asked) ? asked : 28;
    FigureViews figures = views.figures();
    Optional<LocalDate> last = figures.lastDay();
    if (last.isEmpty()) {
      return new AnalyticsPage(
          "", days, CHOICES, List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }
    Period period = Period.upTo(last.get(), days);
    return new AnalyticsPage(
        texts.get("analytics.span", texts.day(period.first()), texts.day(period.last())),
        days,
        CHOICES,
        figures.days(language, period),
        figures.mostRead(language, period, MOST),
        figures.trending(language, period, MOST),
        figures.ways(language, period, MOST),
        chapter.isEmpty() ? Optional.empty() : chapter(chapter, period, views, texts));
  }

  private Optional<AnalyticsPage.OfChapter> chapter(
      String id, Period period, Views views, Texts texts) {
    FigureViews figures = views.figures();
    return views
        .chapter(id)
        .filter(ChapterRow::isPresent)
        .map(
            row ->
                new AnalyticsPage.OfChapter(
                    id,
                    row.title(),
                    stops(row, period, figures, texts),
                    times(id, period, figures, texts),
                    figures.waysFrom(id, period, MOST)));
  }

  /**
   * Everybody who opened it, those who came to each heading in the order of the text, and those who
   * came to its end. Headings that are no longer there come last.
   */
  private List<AnalyticsPage.Step> stops(
      ChapterRow row, Period period, FigureViews figures, Texts texts) {
    List<AnalyticsPage.Step> stops = new ArrayList<>();
    figures
        .details(row.id(), "opened", period)
        .forEach(all -> stops.add(new AnalyticsPage.Step(texts.get("opened"), all.readers())));
    Map<String, DetailLine> sections = new LinkedHashMap<>();
    figures.details(row.id(), "section", period).forEach(each -> sections.put(each.detail(), each));
    headings(row, texts)
        .forEach(
            (section, name) -> {
              DetailLine reached = sections.remove(section);
              if (reached != null) {
                stops.add(new AnalyticsPage.Step(name, reached.readers()));
              }
            });
    sections.forEach(
        (section, each) -> stops.add(new AnalyticsPage.Step("#" + section, each.readers())));
    figures
        .details(row.id(), "finished", period)
        .forEach(all -> stops.add(new AnalyticsPage.Step(texts.get("finished"), all.readers())));
    return stops;
  }

  /** Headings of a page in order, by id: those of the text, and those the page puts around it. */
  private Map<String, String> headings(ChapterRow row, Texts texts) {
    Map<String, String> headings = new LinkedHashMap<>();
    headings.put("practical-value", texts.get("practical.value"));
    for (Heading heading : ChapterPages.read(row, reader).headings()) {
      headings.put(heading.id(), heading.text());
    }
    headings.putIfAbsent("front-participants", texts.get("participants"));
    headings.putIfAbsent("front-references", texts.get("references"));
    return headings;
  }

  private static List<AnalyticsPage.Step> times(
      String id, Period period, FigureViews figures, Texts texts) {
    return figures.details(id, "visible", period).stream()
        .sorted(Comparator.comparing(each -> Integer.valueOf(each.detail())))
        .map(each -> new AnalyticsPage.Step(time(each.detail(), texts), each.readers()))
        .toList();
  }

  private static String time(String seconds, Texts texts) {
    int number = Integer.parseInt(seconds);
    return number < 60
        ? texts.get("analytics.seconds", number)
        : texts.get("analytics.minutes", number / 60);
  }
}
