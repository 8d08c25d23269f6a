package org.chapterhouse.schemas;

/**
 * The schema registry refused one of our schemas; the message names the subject and its reasons.
 */
public final class SchemaRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemaRefusedException(String subject, Exception cause) {
    super(
        "the schema registry refuses the schema of "
            + subject
            + ": "
            + cause.getMessage()
            + ". Run the version that registered the present one, or mend the schema so that old"
            + " and new readers understand each other.",
        cause);
  }
}
