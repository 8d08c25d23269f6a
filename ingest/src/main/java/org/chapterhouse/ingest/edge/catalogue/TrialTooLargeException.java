package org.chapterhouse.ingest.edge.catalogue;

/** A dry run holds as much as it may. */
public final class TrialTooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TrialTooLargeException(long bytes) {
    super("a dry run takes at most " + bytes + " bytes; try the push in parts");
  }
}
