package org.chapterhouse.track;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the documentation tells operators to do, so that a test can do the same. */
final class Handbook {

  private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  private Handbook() {}

  /** Statements of the first block of SQL on a page that has some words in it. */
  static List<String> statements(String page, String words) throws IOException {
    Matcher block = SQL.matcher(Files.readString(Path.of("..", "docs", page)));
    while (block.find()) {
      if (block.group(1).contains(words)) {
        String statements = block.group(1).replaceAll("--.*", "");
        return Arrays.stream(statements.split(";", -1))
            .map(String::strip)
            .filter(statement -> !statement.isEmpty())
            .toList();
      }
    }
    throw new IllegalStateException(page + " has no SQL with " + words);
  }
}
