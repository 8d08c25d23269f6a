package org.chapterhouse.ingest.edge;

/** Where the latest state of a chapter or an asset stands. */
public interface Latest {

  /** Key of its record. */
  String key();

  /** Whether it has content. */
  boolean present();

  /** Revision, removals counted. */
  long revision();

  /** Sequence of that revision. */
  long sequence();

  /** Partition of the record. */
  int partition();

  /** Offset of the record there. */
  long offset();
}
