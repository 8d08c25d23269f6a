package org.chapterhouse.publish.store;

import java.util.List;

/**
 * The ties of one chapter.
 *
 * @param id the chapter
 * @param revision revision they were worked out for
 * @param contentHash content they were worked out for
 * @param hash SHA-256 of the ties' Avro bytes in lower-case hex
 * @param links in document order
 * @param backlinks ordered by source and then by their order there
 * @param broken JSON array, as the API shows it
 * @param mentions JSON array, as the API shows it
 * @param related JSON array, as the API shows it
 */
public record TiesRow(
    String id,
    long revision,
    long sequence,
    String contentHash,
    String hash,
    List<LinkRow> links,
    List<BacklinkRow> backlinks,
    String broken,
    String mentions,
    String related) {

  public TiesRow {
    links = List.copyOf(links);
    backlinks = List.copyOf(backlinks);
  }
}
