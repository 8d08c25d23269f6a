package org.chapterhouse.standalone.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.ingest.folder.ContentFile;
import org.chapterhouse.ingest.folder.ContentFolder;
import org.chapterhouse.ingest.folder.FolderListing;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Ties;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.words.Analyses;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;

/** Reads a folder on all cores and works out every chapter's ties from scratch. */
final class FolderCheck {
  private final ContentFolder folder;
  private final ChapterReader reader;
  private final Density density;
  private final ThreadLocal<Analyses> analyses = ThreadLocal.withInitial(Analyses::new);

  FolderCheck(ContentFolder folder, SiteRules rules, Density density) {
    this.folder = folder;
    this.density = density;
    this.reader = new ChapterReader(rules);
  }

  Verdict run() throws IOException {
    FolderListing listing = folder.list();
    List<CheckedFile> files = withoutDuplicates(read(listing.files()));
    List<CheckedChapter> chapters =
        files.stream().flatMap(file -> file.chapter().stream()).toList();
    Catalogue catalogue = new Catalogue();
    chapters.forEach(chapter -> catalogue.load(chapter.card()));
    listing
        .assets()
        .forEach(asset -> catalogue.fileAsset(CheckedAssets.composed(asset.path()), 0, ""));
    Concordance concordance = new Concordance(catalogue);
    List<TiedChapter> tied =
        chapters.parallelStream()
            .map(chapter -> tie(chapter, concordance))
            .sorted((a, b) -> a.chapter().id().compareTo(b.chapter().id()))
            .toList();
    List<CheckedFile> all = new ArrayList<>(files);
    all.addAll(new CheckedAssets(listing.assets()).faulty(chapters, catalogue));
    all.sort(Comparator.comparing(CheckedFile::path));
    return new Verdict(all, tied, catalogue, listing.leftOut());
  }

  private List<CheckedFile> read(List<ContentFile> files) {
    return files.parallelStream()
        .map(file -> CheckedFile.read(file, reader, analyses.get()))
        .toList();
  }

  private TiedChapter tie(CheckedChapter chapter, Concordance concordance) {
    return new TiedChapter(chapter, Ties.tie(chapter.text(), concordance, density).ties());
  }

  /** Of files with one id none counts: which of them was meant, only the editor knows. */
  private static List<CheckedFile> withoutDuplicates(List<CheckedFile> files) {
    Map<ChapterId, List<String>> pathsById = new HashMap<>();
    for (CheckedFile file : files) {
      file.chapter()
          .map(CheckedChapter::id)
          .ifPresent(
              id -> pathsById.computeIfAbsent(id, any -> new ArrayList<>()).add(file.path()));
    }
    return files.stream().map(file -> judged(file, pathsById)).toList();
  }

  private static CheckedFile judged(CheckedFile file, Map<ChapterId, List<String>> pathsById) {
    return file.chapter()
        .flatMap(
            chapter ->
                pathsById.getOrDefault(chapter.id(), List.of()).stream()
                    .filter(path -> !path.equals(file.path()))
                    .findFirst()
                    .map(other -> file.duplicateOf(other, chapter.id())))
        .orElse(file);
  }
}
