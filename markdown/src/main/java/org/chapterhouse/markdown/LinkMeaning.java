package org.chapterhouse.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which chapters a link of one chapter can mean. Writers use two readings of a relative path: from
 * the file, as editors and code hosts show it, and from the page's URL, as site builders serve it.
 */
final class LinkMeaning {
  private final ChapterPaths paths;
  private final ChapterId own;
  private final List<String> folder;
  private final List<String> page;

  LinkMeaning(ChapterPaths paths, String path, ChapterId own) {
    this.paths = paths;
    this.own = own;
    List<String> segments = List.of(ChapterPaths.withoutExtension(path).split("/", -1));
    this.folder = segments.subList(0, segments.size() - 1);
    this.page = SlugRule.standsForFolder(segments.get(segments.size() - 1)) ? folder : segments;
  }

  /** Candidates, best first, none twice. */
  List<ChapterId> candidates(Href href) {
    if (href.isWithinChapter()) {
      return List.of(own);
    }
    Set<ChapterId> candidates = new LinkedHashSet<>();
    if (href.path().startsWith("/")) {
      absolute(href.path(), candidates);
    } else {
      relative(href.path(), candidates);
    }
    return List.copyOf(candidates);
  }

  /** Candidates of {@code [[name]]}: a sibling, then a slug of the own language. */
  List<ChapterId> wikiCandidates(Href href) {
    if (href.isWithinChapter()) {
      return List.of(own);
    }
    Set<ChapterId> candidates = new LinkedHashSet<>(candidates(href));
    if (!href.path().startsWith("/")) {
      absolute("/" + href.path(), candidates);
    }
    return List.copyOf(candidates);
  }

  /** Candidates of an entry of the front matter: an id or a slug, or a path to a file. */
  List<ChapterId> chosenCandidates(Href href) {
    Set<ChapterId> candidates = new LinkedHashSet<>();
    if (href.isWithinChapter()) {
      return List.of(own);
    }
    boolean file = ChapterPaths.hasExtension(href.path()) || href.path().startsWith(".");
    if (file) {
      candidates.addAll(candidates(href));
    }
    absolute(href.path().startsWith("/") ? href.path() : "/" + href.path(), candidates);
    candidates.addAll(candidates(href));
    return List.copyOf(candidates);
  }

  private void relative(String path, Set<ChapterId> candidates) {
    ChapterId fromFile = paths.idOfTarget(resolved(folder, path));
    if (ChapterPaths.hasExtension(path)) {
      candidates.add(fromFile);
      return;
    }
    ChapterId fromPage = paths.idOfTarget(resolved(page, path));
    // Nobody links to a folder of files: who writes one has the site's addresses in mind.
    // Only of "./" would that make a link from a page to itself.
    boolean address = (path.endsWith("/") && !path.equals("./")) || path.endsWith("..");
    candidates.add(address ? fromPage : fromFile);
    candidates.add(address ? fromFile : fromPage);
  }

  private void absolute(String path, Set<ChapterId> candidates) {
    fromRoot(path, candidates);
    for (String prefix : paths.rules().linkPrefixes()) {
      if (path.equals(prefix) || path.startsWith(prefix + "/")) {
        fromRoot(path.substring(prefix.length()), candidates);
      }
    }
  }

  private void fromRoot(String path, Set<ChapterId> candidates) {
    List<String> segments = resolved(List.of(), path);
    ChapterId named = paths.idOfTarget(segments);
    if (!paths.startsWithLanguage(segments)) {
      candidates.add(new ChapterId(own.language(), named.slug()));
    }
    candidates.add(named);
  }

  /** The name by which a wiki link finds chapters anywhere; empty when it names a folder too. */
  static String wikiName(Href href) {
    String path = ChapterPaths.withoutExtension(href.path());
    return path.indexOf('/') < 0 ? ChapterId.wikiName(path) : "";
  }

  private static List<String> resolved(List<String> from, String path) {
    return Segments.resolved(from, ChapterPaths.withoutExtension(path));
  }
}
