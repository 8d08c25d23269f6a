package org.chapterhouse.schemas;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;

/** The schema registry refused us or one of our schemas; the message names why and the way out. */
public final class SchemaRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  SchemaRefusedException(String subject, RestClientException cause) {
    super(message(subject, cause), cause);
  }

  private static String message(String subject, RestClientException cause) {
    if (cause.getStatus() == UNAUTHORIZED || cause.getStatus() == FORBIDDEN) {
      return "the schema registry does not let us at %s (HTTP %d). Give its user and password in"
              .formatted(subject, cause.getStatus())
          + " kafka.properties: basic.auth.credentials.source and basic.auth.user.info.";
    }
    return "the schema registry refuses the schema of "
        + subject
        + ": "
        + cause.getMessage()
        + ". Run the version that registered the present one, or mend the schema so that old"
        + " and new readers understand each other.";
  }
}
