package org.chapterhouse.linking.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardEntity;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.RelatedChapter.Reason;
import org.chapterhouse.linking.TieLink;
import org.chapterhouse.linking.TitleStems;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.Heading;

/** Tells a chapter's readers what relates it to one other chapter. */
final class Telling {
  /** Most titles or words in one sentence. */
  static final int QUOTED = 2;

  private final OwnText own;
  private final ChapterId target;
  private final List<TieLink> links;
  private final Spellings spellings;
  private final Concordance concordance;
  private final Wording wording;

  /**
   * @param links the chapter's links that lead to a chapter
   */
  Telling(
      OwnText own,
      ChapterId target,
      List<TieLink> links,
      Spellings spellings,
      Concordance concordance) {
    this.own = own;
    this.target = target;
    this.links = links;
    this.spellings = spellings;
    this.concordance = concordance;
    this.wording = Wording.of(own.card().id().language());
  }

  private static Reason reason(ReasonKind kind, String text, List<String> evidence) {
    return new Reason(kind.code(), text, evidence);
  }

  private String line(int line) {
    return "link:" + own.card().id() + ":" + line;
  }

  private String title(ChapterId id) {
    return concordance.catalogue().card(id).map(Card::title).orElse(id.toString());
  }

  private List<String> titles(List<ChapterId> ids) {
    return ids.stream().map(this::title).toList();
  }

  private static List<String> chapters(List<ChapterId> ids) {
    return ids.stream().map(id -> "chapter:" + id).toList();
  }

  private static List<String> words(List<String> words) {
    return words.stream().map(word -> "word:" + word).toList();
  }

  Reason chosen(String reason, int line) {
    String text = reason.isBlank() ? wording.chosen() : reason;
    return reason(ReasonKind.EDITOR, text, List.of(line(line)));
  }

  Reason linksTo() {
    Optional<TieLink> link =
        links.stream().filter(each -> each.target().equals(target)).findFirst();
    List<String> evidence = new ArrayList<>();
    link.ifPresent(first -> evidence.add(line(first.line())));
    Optional<Heading> section = link.flatMap(first -> section(first.line()));
    section.ifPresent(heading -> evidence.add("heading:" + heading.id()));
    String text =
        section.map(heading -> wording.linksToFrom(heading.text())).orElseGet(wording::linksTo);
    return reason(ReasonKind.LINKS_TO, text, evidence);
  }

  private Optional<Heading> section(int line) {
    return own.headings().stream()
        .filter(heading -> heading.line() <= line && !heading.text().isBlank())
        .max(Comparator.comparingInt(Heading::line));
  }

  Reason mentions(Mention mention) {
    String place = "mention:" + mention.start() + "-" + mention.end();
    return reason(ReasonKind.MENTIONS, wording.mentions(mention.text()), List.of(place));
  }

  Reason linkedFrom() {
    return reason(ReasonKind.LINKED_FROM, wording.linkedFrom(), List.of("link:" + target));
  }

  Reason samePeople(List<CardEntity> people) {
    return reason(ReasonKind.SAME_PEOPLE, wording.samePeople(labels(people)), keys(people));
  }

  Reason sharedEntities(List<CardEntity> entities) {
    return reason(
        ReasonKind.SHARED_ENTITIES, wording.sharedEntities(labels(entities)), keys(entities));
  }

  private static List<String> labels(List<CardEntity> entities) {
    return entities.stream().map(CardEntity::label).toList();
  }

  private static List<String> keys(List<CardEntity> entities) {
    return entities.stream().map(entity -> "entity:" + entity.key()).toList();
  }

  Reason citedTogether(List<ChapterId> sources) {
    List<ChapterId> quoted = sources.subList(0, Math.min(sources.size(), QUOTED));
    String text = wording.citedTogether(titles(quoted), sources.size() - quoted.size());
    return reason(ReasonKind.CITED_TOGETHER, text, chapters(sources));
  }

  Reason listedTogether(ChapterId source) {
    return reason(
        ReasonKind.LISTED_TOGETHER,
        wording.listedTogether(title(source)),
        chapters(List.of(source)));
  }

  Reason sharedLinks(List<ChapterId> targets) {
    return reason(ReasonKind.SHARED_LINKS, wording.sharedLinks(titles(targets)), chapters(targets));
  }

  Reason steppingStone(ChapterId between, boolean onward) {
    String title = title(between);
    return reason(
        onward ? ReasonKind.LEADS_ON : ReasonKind.LEADS_HERE,
        onward ? wording.leadsOn(title) : wording.leadsHere(title),
        chapters(List.of(between)));
  }

  Optional<Reason> alikeTitles(List<Long> stems) {
    TitleStems title = concordance.stems().of(target.language()).title(own.card());
    List<String> found =
        stems.stream().flatMap(stem -> title.word(stem).stream()).limit(QUOTED).toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(reason(ReasonKind.ALIKE_TITLES, wording.alikeTitles(found), words(found)));
  }

  Optional<Reason> sharedWords(List<Long> stems) {
    List<String> found = spellings.of(stems, QUOTED);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(reason(ReasonKind.SHARED_WORDS, wording.sharedWords(found), words(found)));
  }

  Reason sameFolder(ChapterId folder) {
    return reason(
        ReasonKind.SAME_FOLDER,
        wording.sameFolder(folder.slug()),
        List.of("folder:" + folder.slug()));
  }
}
