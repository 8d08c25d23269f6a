package org.chapterhouse.schemas;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;

/**
 * Tells Avro that our generated events may be made from schemas. Since 1.12.2 it refuses every
 * class nobody vouched for, even when a builder copies a record; what others have vouched for stays
 * trusted.
 */
public final class TrustedEvents {

  private static final String PACKAGE = "org.chapterhouse.events.";

  static {
    ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
    ClassSecurityPredicate ours = type -> type.getName().startsWith(PACKAGE);
    ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(before, ours));
  }

  private TrustedEvents() {}

  /** To be called before the first event is read or copied; calling it again changes nothing. */
  public static void trust() {
    // The work is done when the class is loaded, once.
  }
}
