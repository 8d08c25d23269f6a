package org.chapterhouse.markdown;

/**
 * Why a file is no chapter, for the editor who wrote it.
 *
 * @param code stable, kebab-case, for example {@code front-matter-syntax}
 * @param message what is wrong, naming the offending text
 * @param fix what the editor can do about it
 * @param line line in the file, from 1
 * @param column column in that line, from 1, in UTF-16 units
 */
public record Problem(String code, String message, String fix, int line, int column) {
  public Problem {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column count from 1: " + line + ":" + column);
    }
  }
}
