package org.chapterhouse.embedded;

import java.nio.file.Path;

/** Another process, or another server of this one, works on the same data directory. */
public final class DirectoryInUseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DirectoryInUseException(Path directory, String owner) {
    super(
        "the data directory "
            + directory.toAbsolutePath()
            + " is in use by "
            + owner
            + ": stop it first or choose another data directory");
  }
}
