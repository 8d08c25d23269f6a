package org.chapterhouse.standalone.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.chapterhouse.linking.BrokenLink;
import org.chapterhouse.linking.Card;
import org.chapterhouse.markdown.ChapterId;

/** Says what is wrong with a broken link and what might have been meant. */
final class Mending {
  private static final int MOST_SLIPS = 3;

  private final Verdict verdict;
  private final Map<String, TreeSet<ChapterId>> idsByLastSegment = new HashMap<>();
  private final Map<String, TreeSet<ChapterId>> idsByFolder = new HashMap<>();

  Mending(Verdict verdict) {
    this.verdict = verdict;
    for (TiedChapter chapter : verdict.chapters()) {
      ChapterId id = chapter.chapter().id();
      idsByLastSegment.computeIfAbsent(lastSegment(id), any -> new TreeSet<>()).add(id);
      idsByFolder.computeIfAbsent(folder(id), any -> new TreeSet<>()).add(id);
    }
  }

  String message(BrokenLink link, String fragment) {
    return switch (link.reason()) {
      case NO_SUCH_CHAPTER ->
          "'" + link.href() + "' leads to no chapter, looked for " + link.target();
      case NO_SUCH_HEADING -> link.target() + " has no heading or anchor '" + fragment + "'";
      case NO_SUCH_FILE -> "'" + link.href() + "' is no file here, looked for " + link.target();
    };
  }

  String fix(BrokenLink link, String fragment) {
    return switch (link.reason()) {
      case NO_SUCH_CHAPTER ->
          similarChapter(ChapterId.parse(link.target()))
              .map(id -> "did you mean " + id + "?")
              .orElse("mend the link, or write that chapter");
      case NO_SUCH_HEADING ->
          similarHeading(ChapterId.parse(link.target()), fragment)
              .map(heading -> "did you mean #" + heading + "?")
              .orElse("mend the part after #, or give the place an id: {#" + fragment + "}");
      case NO_SUCH_FILE -> "mend the path, or add the file";
    };
  }

  /** A neighbour of nearly that name, else one of that very name elsewhere. */
  private Optional<ChapterId> similarChapter(ChapterId missing) {
    return closest(
            lastSegment(missing),
            idsByFolder.getOrDefault(folder(missing), new TreeSet<>()),
            Mending::lastSegment)
        .or(() -> namesake(missing));
  }

  private Optional<ChapterId> namesake(ChapterId missing) {
    List<ChapterId> namesakes =
        List.copyOf(idsByLastSegment.getOrDefault(lastSegment(missing), new TreeSet<>()));
    return namesakes.stream()
        .filter(id -> id.language().equals(missing.language()))
        .findFirst()
        .or(() -> namesakes.stream().findFirst());
  }

  private Optional<String> similarHeading(ChapterId chapter, String wanted) {
    List<String> headings = verdict.catalogue().card(chapter).map(Card::headings).orElse(List.of());
    return closest(wanted, headings, heading -> heading);
  }

  /** The first of those with the fewest slips, if they are few. */
  private static <T> Optional<T> closest(
      String wanted, Iterable<T> among, Function<T, String> name) {
    Optional<T> closest = Optional.empty();
    // In a short name, three slips make another name.
    int fewest = Math.min(MOST_SLIPS, wanted.length() / 3) + 1;
    for (T one : among) {
      int slips = Slips.between(wanted, name.apply(one), fewest);
      if (slips < fewest) {
        closest = Optional.of(one);
        fewest = slips;
      }
    }
    return closest;
  }

  private static String folder(ChapterId id) {
    String whole = id.toString();
    return whole.substring(0, whole.lastIndexOf('/'));
  }

  private static String lastSegment(ChapterId id) {
    return id.slug().substring(id.slug().lastIndexOf('/') + 1);
  }
}
