package org.chapterhouse.linking;

/** Why an internal link or a reference to a file leads nowhere; a closed list. */
public enum BrokenReason {
  /** None of the ids it can mean is a chapter or a redirect that ends in one. */
  NO_SUCH_CHAPTER("no-such-chapter"),
  /** The chapter is there, the heading is not. */
  NO_SUCH_HEADING("no-such-heading"),
  /** None of the paths it can mean is an asset. */
  NO_SUCH_FILE("no-such-file");

  private final String code;

  BrokenReason(String code) {
    this.code = code;
  }

  /** The reason as topics and JSON write it. */
  public String code() {
    return code;
  }
}
