package org.chapterhouse.standalone;

/** Exit codes of the command; scripts rely on them, so they never change their meaning. */
final class ExitCode {

  /** Done. */
  static final int OK = 0;

  /** Something was refused or is broken: an edit, or a finding of {@code check}. */
  static final int REFUSED = 1;

  /** The command line makes no sense. */
  static final int USAGE = 2;

  /** A server cannot be reached, a port is taken, a directory is in use. */
  static final int UNAVAILABLE = 69;

  /** A fault of the program; the log says which. */
  static final int FAULT = 70;

  /** A setting makes no sense. */
  static final int SETTINGS = 78;

  private ExitCode() {}
}
