package org.chapterhouse.ingest.folder;

import java.util.List;

/**
 * What one walk through a folder found.
 *
 * @param files the chapters' files, in order of their paths
 * @param assets images and other files that chapters can show or link to, in order of their paths
 * @param leftOut paths of symbolic links that look like any of these and do not count, in order
 */
public record FolderListing(
    List<ContentFile> files, List<ContentFile> assets, List<String> leftOut) {

  public FolderListing {
    files = List.copyOf(files);
    assets = List.copyOf(assets);
    leftOut = List.copyOf(leftOut);
  }
}
