package org.chapterhouse.linking;

/**
 * What the catalogue knows of one asset: that it is there.
 *
 * @param path path below the content folder
 * @param sequence sequence of its revision; a card never replaces one with a higher sequence
 * @param contentHash SHA-256 in lower-case hex of the file
 */
public record AssetCard(String path, long sequence, String contentHash) {}
