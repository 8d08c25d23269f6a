package org.chapterhouse.embedded.registry;

/** A refusal as Confluent's registry words it: an HTTP status, an error code, a message. */
final class RegistryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;

  /** The status is the code itself or its first three digits. */
  RegistryException(int code, String message) {
    super(message);
    this.code = code;
  }

  RegistryException(int code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  int code() {
    return code;
  }

  int status() {
    return code < 1000 ? code : code / 100;
  }

  static RegistryException subjectNotFound(String subject) {
    return new RegistryException(40401, "Subject '" + subject + "' not found.");
  }

  static RegistryException versionNotFound(String version) {
    return new RegistryException(40402, "Version " + version + " not found.");
  }

  static RegistryException schemaNotFound() {
    return new RegistryException(40403, "Schema not found");
  }

  static RegistryException schemaNotFound(int id) {
    return new RegistryException(40403, "Schema " + id + " not found");
  }

  static RegistryException invalidSchema(String reason) {
    return new RegistryException(42201, "Invalid schema: " + reason);
  }

  static RegistryException invalidSchema(String reason, Throwable cause) {
    return new RegistryException(42201, "Invalid schema: " + reason, cause);
  }

  static RegistryException invalidVersion(String version) {
    return new RegistryException(
        42202,
        "The specified version '"
            + version
            + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");
  }
}
