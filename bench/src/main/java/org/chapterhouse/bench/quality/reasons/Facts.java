package org.chapterhouse.bench.quality.reasons;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.chapterhouse.markdown.ChapterId;

/** Whether what a reason rests on is so. */
final class Facts {
  private final Library library;

  Facts(Library library) {
    this.library = library;
  }

  /** Empty for a kind of reason that nobody here knows. */
  Optional<Boolean> hold(Claim claim) {
    ChapterId own = claim.own();
    ChapterId target = claim.target();
    return switch (claim.reason().kind()) {
      case "editor", "links-to" -> Optional.of(linked(claim));
      case "mentions" -> Optional.of(mentioned(claim));
      case "linked-from" -> Optional.of(library.links(target, own));
      case "same-people", "shared-entities" -> Optional.of(named(claim));
      case "cited-together", "listed-together" ->
          all(claim, each -> library.links(each, own) && library.links(each, target));
      case "shared-links" ->
          all(claim, each -> library.links(own, each) && library.links(target, each));
      case "leads-on" ->
          all(claim, each -> library.links(own, each) && library.links(each, target));
      case "leads-here" ->
          all(claim, each -> library.links(target, each) && library.links(each, own));
      case "alike-titles" -> Optional.of(worded(claim, library::titleHas));
      case "shared-words" -> Optional.of(worded(claim, library::textHas));
      case "same-folder" -> Optional.of(inFolder(claim));
      default -> Optional.empty();
    };
  }

  private interface About {
    boolean isTrue(ChapterId chapter);
  }

  private static Optional<Boolean> all(Claim claim, About about) {
    List<ChapterId> chapters = claim.chapters();
    return Optional.of(!chapters.isEmpty() && chapters.stream().allMatch(about::isTrue));
  }

  private boolean linked(Claim claim) {
    List<String> places = claim.evidence("link");
    return !places.isEmpty()
        && places.stream().allMatch(place -> linked(claim, place))
        && library.headings(claim.own()).keySet().containsAll(claim.evidence("heading"));
  }

  private boolean linked(Claim claim, String place) {
    int colon = place.lastIndexOf(':');
    return place.substring(0, colon).equals(claim.own().toString())
        && library.links(claim.own(), claim.target(), Integer.parseInt(place.substring(colon + 1)));
  }

  private boolean mentioned(Claim claim) {
    List<String> places = claim.evidence("mention");
    return !places.isEmpty() && places.stream().noneMatch(place -> phrase(claim, place).isBlank());
  }

  /** The phrase in the chapter's text that a mention stands for; empty when there is none. */
  String phrase(Claim claim, String place) {
    int dash = place.indexOf('-');
    int start = Integer.parseInt(place.substring(0, dash));
    int end = Integer.parseInt(place.substring(dash + 1));
    return library
        .chapter(claim.own())
        .filter(chapter -> start < end && end <= chapter.source().length())
        .map(chapter -> chapter.source().substring(start, end))
        .orElse("");
  }

  private boolean named(Claim claim) {
    List<String> entities = claim.evidence("entity");
    return !entities.isEmpty()
        && library.entities(claim.own()).keySet().containsAll(entities)
        && library.entities(claim.target()).keySet().containsAll(entities);
  }

  private static boolean worded(Claim claim, BiPredicate<ChapterId, String> has) {
    List<String> words = claim.evidence("word");
    return !words.isEmpty()
        && words.stream()
            .allMatch(word -> has.test(claim.own(), word) && has.test(claim.target(), word));
  }

  private static boolean inFolder(Claim claim) {
    List<String> folders = claim.evidence("folder");
    return !folders.isEmpty()
        && folders.stream()
            .allMatch(
                folder -> isIn(claim.own().slug(), folder) && isIn(claim.target().slug(), folder));
  }

  private static boolean isIn(String slug, String folder) {
    return slug.equals(folder) || slug.startsWith(folder + "/");
  }
}
