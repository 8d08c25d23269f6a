package org.chapterhouse.ingest.desk;

/** Two texts differ in too many places to be compared within the time there is. */
public final class DiffTooCostlyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DiffTooCostlyException() {
    super("the texts differ in too many places");
  }
}
