package org.chapterhouse.publish.store;

/** A live chapter, by id and title. */
public record TitleLine(String id, String title) {

  public String slug() {
    return id.substring(id.indexOf('/') + 1);
  }
}
