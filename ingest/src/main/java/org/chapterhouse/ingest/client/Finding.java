package org.chapterhouse.ingest.client;

/**
 * One reason why a file was refused, for the editor who wrote it.
 *
 * @param code stable, kebab-case
 * @param message what is wrong
 * @param fix what the editor can do about it
 * @param line line in the file from 1; 0 when the whole file is meant
 * @param column column in UTF-16 units from 1; 0 when the whole line is meant
 */
public record Finding(String code, String message, String fix, int line, int column) {

  /** A finding about the whole file. */
  static Finding ofFile(String code, String message, String fix) {
    return new Finding(code, message, fix, 0, 0);
  }

  /** As compilers write it: {@code path:line:column: code: message (fix)}. */
  public String at(String path) {
    String position = line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column);
    return path + position + ": " + code + ": " + message + (fix.isEmpty() ? "" : " (" + fix + ")");
  }
}
