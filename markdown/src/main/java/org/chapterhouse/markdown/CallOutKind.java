package org.chapterhouse.markdown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a call-out is about: GitHub's five kinds; what other tools say is brought to them. */
public enum CallOutKind {
  NOTE("Note", "Примечание", "info abstract summary question example"),
  TIP("Tip", "Совет", "hint success check"),
  IMPORTANT("Important", "Важно", ""),
  WARNING("Warning", "Внимание", "attention"),
  CAUTION("Caution", "Осторожно", "danger error failure bug");

  private final String english;
  private final String russian;
  private final String alsoCalled;

  CallOutKind(String english, String russian, String alsoCalled) {
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

  private boolean isCalled(String word) {
    return !word.isEmpty() && (" " + alsoCalled + " ").contains(" " + word + " ");
  }

  static Optional<CallOutKind> named(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.word().equals(word) || kind.isCalled(word))
        .findFirst();
  }
}
