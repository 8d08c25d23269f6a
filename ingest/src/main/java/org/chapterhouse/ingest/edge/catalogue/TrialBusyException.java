package org.chapterhouse.ingest.edge.catalogue;

/** Another dry run is under way. */
public final class TrialBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TrialBusyException() {
    super("another dry run is under way here");
  }
}
