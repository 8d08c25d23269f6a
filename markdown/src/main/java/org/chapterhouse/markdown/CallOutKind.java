package org.chapterhouse.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a call-out is about: GitHub's five kinds; what other tools say is brought to them. */
public enum CallOutKind {
  NOTE("Note", "Примечание", List.of("info", "abstract", "summary", "question", "example")),
  TIP("Tip", "Совет", List.of("hint", "success", "check")),
  IMPORTANT("Important", "Важно", List.of()),
  WARNING("Warning", "Внимание", List.of("attention")),
  CAUTION("Caution", "Осторожно", List.of("danger", "error", "failure", "bug"));

  private final String english;
  private final String russian;
  private final List<String> alsoCalled;

  CallOutKind(String english, String russian, List<String> alsoCalled) {
    this.english = english;
    this.russian = russian;
    this.alsoCalled = alsoCalled;
  }

  /** Lower-case name, also the CSS class. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands above a call-out without a title of its own. */
  public String label(String language) {
    return language.equals("ru") ? russian : english;
  }

  static Optional<CallOutKind> named(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word) || kind.alsoCalled.contains(word))
        .findFirst();
  }
}
