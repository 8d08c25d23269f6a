package org.chapterhouse.ingest.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what a merge left behind in a file. Markers of this program's own count anywhere, those of
 * git only outside fenced code, because chapters about git show them.
 */
final class ConflictMarkers {

  static final String OURS = "yours";
  static final String THEIRS = "server revision ";

  private ConflictMarkers() {}

  /** One finding for each place somebody still has to decide about. */
  static List<Finding> in(byte[] content) {
    List<Finding> findings = new ArrayList<>();
    boolean isFenced = false;
    int number = 0;
    boolean isOpen = false;
    for (String line : new String(content, StandardCharsets.UTF_8).split("\\R", -1)) {
      number++;
      isFenced ^= line.startsWith("```") || line.startsWith("~~~");
      boolean isOwn = line.equals("<<<<<<< " + OURS) || line.startsWith(">>>>>>> " + THEIRS);
      if (line.startsWith("<<<<<<< ") && (isOwn || !isFenced)) {
        isOpen = true;
        findings.add(finding("<<<<<<<", number));
      } else if (line.startsWith(">>>>>>> ") && (isOwn || (isOpen && !isFenced))) {
        isOpen = false;
        findings.add(finding(">>>>>>>", number));
      }
    }
    return findings;
  }

  private static Finding finding(String marker, int line) {
    return new Finding(
        "conflict-marker",
        "a merge left " + marker + " here",
        "decide which lines stay and delete the markers",
        line,
        1);
  }
}
