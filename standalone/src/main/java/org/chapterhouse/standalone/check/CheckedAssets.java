package org.chapterhouse.standalone.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.chapterhouse.ingest.client.FileFaults;
import org.chapterhouse.ingest.client.Finding;
import org.chapterhouse.ingest.folder.ContentFile;
import org.chapterhouse.linking.Catalogue;

/** The images and other files of a folder; those that no chapter shows stay at home anyway. */
final class CheckedAssets {
  private final Map<String, ContentFile> byPath = new HashMap<>();

  CheckedAssets(List<ContentFile> assets) {
    assets.forEach(asset -> byPath.put(composed(asset.path()), asset));
  }

  /** As references have it; some file systems take letters and their marks apart. */
  static String composed(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  /** Those that chapters show and no server takes. */
  List<CheckedFile> faulty(List<CheckedChapter> chapters, Catalogue catalogue) {
    SortedSet<String> shown = new TreeSet<>();
    chapters.stream()
        .flatMap(chapter -> chapter.text().files().stream())
        .forEach(file -> catalogue.asset(file.candidates()).ifPresent(shown::add));
    List<CheckedFile> faulty = new ArrayList<>();
    for (String path : shown) {
      ContentFile asset = byPath.get(path);
      if (asset != null) {
        faultOf(asset).ifPresent(fault -> faulty.add(CheckedFile.refused(asset.path(), fault)));
      }
    }
    return faulty;
  }

  private static Optional<Finding> faultOf(ContentFile asset) {
    try {
      return FileFaults.inAsset(Files.size(asset.file()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + asset.file(), e);
    }
  }
}
