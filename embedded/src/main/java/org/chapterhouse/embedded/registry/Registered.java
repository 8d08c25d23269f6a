package org.chapterhouse.embedded.registry;

/**
 * One version of one subject.
 *
 * @param version counts from 1 within the subject and is never given twice
 * @param id names the schema's text in every subject that has it
 * @param schema the schema as JSON text
 * @param deleted whether it was deleted softly: still found by id, no longer by subject
 */
record Registered(String subject, int version, int id, String schema, boolean deleted) {

  Registered asDeleted() {
    return new Registered(subject, version, id, schema, true);
  }
}
