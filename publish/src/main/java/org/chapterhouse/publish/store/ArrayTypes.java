package org.chapterhouse.publish.store;

import org.jdbi.v3.core.Jdbi;

/** PostgreSQL's names for the element types of the arrays that multi-row statements bind. */
final class ArrayTypes {

  private ArrayTypes() {}

  static void register(Jdbi jdbi) {
    jdbi.registerArrayType(String.class, "text");
    jdbi.registerArrayType(Integer.class, "int4");
    jdbi.registerArrayType(Long.class, "int8");
    jdbi.registerArrayType(Double.class, "float8");
  }
}
