package org.chapterhouse.publish.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.FrontMatter;
import org.chapterhouse.markdown.Heading;
import org.chapterhouse.markdown.Part;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.EntityLine;
import org.chapterhouse.publish.store.FigureViews;
import org.chapterhouse.publish.store.LinkingSentence;
import org.chapterhouse.publish.store.Period;
import org.chapterhouse.publish.store.Surroundings;
import org.chapterhouse.publish.store.TitleLine;
import org.chapterhouse.publish.store.Views;

/** Puts together what a chapter's page shows, from one snapshot of the views. */
public final class ChapterPages {

  private static final int HEADINGS_WORTH_CONTENTS = 3;
  private static final int DEEPEST_LEVEL = 3;
  private static final int ALSO_IN = 5;
  private static final int LINKED_FROM = 100;
  private static final int LINKED_TO = 7;
  private static final int MENTIONS = 50;
  private static final int WENT_ON = 5;
  private static final int WENT_ON_DAYS = 90;

  private final ChapterReader reader;
  private final Places places;
  private final boolean readersWentOn;

  /**
   * @param readersWentOn whether pages show where readers of the chapter went on to
   */
  public ChapterPages(ChapterReader reader, ReadingOrder order, boolean readersWentOn) {
    this.readersWentOn = readersWentOn;
    this.reader = reader;
    this.places = new Places(order);
  }

  /** The page of a chapter that is there. */
  public ChapterPage of(ChapterRow row, Views views, Texts texts) {
    Chapter chapter = read(row, reader);
    List<Part> parts = chapter.parts();
    Mentions mentions = new Mentions(views.mentions().in(row.id()));
    Destinations destinations = Destinations.of(chapter, mentions.suggested(texts), views);
    ChapterText text = ChapterText.of(chapter, destinations);
    Surroundings around = views.surroundings();
    List<LinkedFrom> linkedFrom = linkedFrom(around.linkingSentences(row.id(), LINKED_FROM));
    return new ChapterPage(
        row.id(),
        row.title(),
        description(chapter.frontMatter()),
        places.of(new TitleLine(row.id(), row.title()), row.language(), views.navigation(), texts),
        ListPages.below(row.language(), row.slug(), views.navigation()),
        row.revision(),
        row.editedAt(),
        chapter.frontMatter(),
        parts.stream().map(Part::kind).collect(Collectors.toSet()),
        text.introduction(),
        text.rest(),
        contents(parts),
        translations(row, views, texts),
        RelatedChapters.of(chapter, destinations, views),
        readersWentOn ? wentOn(row.id(), views.figures()) : List.of(),
        around.linkingChapters(row.id()),
        linkedFrom,
        entities(around.entities(row.id(), ALSO_IN), row.language()),
        graph(row, linkedFrom, around.linkedTo(row.id(), LINKED_TO)),
        mentions.count(),
        mentions.unlinked(chapter, MENTIONS));
  }

  /** Figures are of closed days and of ten readers at least, so they tell of nobody. */
  private static List<TitledLink> wentOn(String id, FigureViews figures) {
    return figures.lastDay().stream()
        .flatMap(last -> figures.onward(id, Period.upTo(last, WENT_ON_DAYS), WENT_ON).stream())
        .map(other -> new TitledLink(Urls.chapter(other.id()), other.title()))
        .toList();
  }

  private static GraphPicture graph(
      ChapterRow row, List<LinkedFrom> linkedFrom, List<TitleLine> linkedTo) {
    return GraphPicture.of(
        row.title(),
        linkedFrom.stream().map(from -> new TitledLink(from.url(), from.title())).toList(),
        linkedTo.stream().map(to -> new TitledLink(Urls.chapter(to.id()), to.title())).toList());
  }

  /** A chapter that is there. */
  public static Chapter read(ChapterRow row, ChapterReader reader) {
    return reader
        .read(row.path(), row.content())
        .chapter()
        .orElseThrow(
            () -> new IllegalStateException(row.id() + " was readable when it was stored"));
  }

  private static String description(FrontMatter front) {
    return front.summary().or(() -> front.text("description")).orElse("");
  }

  /** Headings in quotations and call-outs are left out: they lead to no part of the text. */
  private static List<ContentsEntry> contents(List<Part> parts) {
    List<Heading> headings =
        parts.stream()
            .flatMap(ChapterPages::headings)
            .filter(heading -> heading.level() <= DEEPEST_LEVEL && !heading.text().isBlank())
            .toList();
    if (headings.size() < HEADINGS_WORTH_CONTENTS) {
      return List.of();
    }
    int outermost = headings.stream().mapToInt(Heading::level).min().orElse(1);
    return headings.stream()
        .map(each -> new ContentsEntry(each.id(), each.text(), each.level() - outermost))
        .toList();
  }

  private static Stream<Heading> headings(Part part) {
    Stream<Heading> cards =
        part instanceof Part.Cards all ? all.cards().stream().map(Part.Card::head) : Stream.empty();
    return Stream.concat(part.heading().stream(), cards);
  }

  private static List<Translation> translations(ChapterRow row, Views views, Texts texts) {
    return views.translations(row.language(), row.slug()).stream()
        .map(
            line ->
                new Translation(
                    new LanguageSwitch(
                        line.language(), texts.nameOf(line.language()), Urls.chapter(line.id())),
                    line.title()))
        .toList();
  }

  private static List<LinkedFrom> linkedFrom(List<LinkingSentence> lines) {
    Map<String, List<LinkingSentence>> bySource =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    LinkingSentence::source, LinkedHashMap::new, Collectors.toList()));
    return bySource.entrySet().stream()
        .map(
            source ->
                new LinkedFrom(
                    Urls.chapter(source.getKey()),
                    source.getValue().get(0).title(),
                    sentences(source.getValue())))
        .toList();
  }

  private static List<Sentence> sentences(List<LinkingSentence> lines) {
    return lines.stream()
        .filter(line -> !line.sentence().isBlank())
        .map(line -> Sentence.around(line.text(), line.sentence()))
        .distinct()
        .toList();
  }

  private static List<NamedEntity> entities(List<EntityLine> lines, String language) {
    Map<String, List<EntityLine>> byKey =
        lines.stream()
            .collect(
                Collectors.groupingBy(EntityLine::key, LinkedHashMap::new, Collectors.toList()));
    List<NamedEntity> entities = new ArrayList<>();
    byKey
        .values()
        .forEach(
            group ->
                entities.add(
                    new NamedEntity(
                        Urls.node(group.get(0).key(), language),
                        group.get(0).kind(),
                        group.get(0).label(),
                        group.stream()
                            .filter(line -> !line.otherId().isEmpty())
                            .map(
                                line ->
                                    new TitledLink(Urls.chapter(line.otherId()), line.otherTitle()))
                            .toList())));
    return entities;
  }
}
