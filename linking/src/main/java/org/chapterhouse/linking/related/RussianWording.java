package org.chapterhouse.linking.related;

import java.util.List;

/** Russian. Chapters are feminine: эта глава, она. */
final class RussianWording implements Wording {
  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  private static String quoted(String text) {
    return "«" + text + "»";
  }

  private static String listed(List<String> texts) {
    return Enumeration.of(texts.stream().map(RussianWording::quoted).toList(), " и ");
  }

  /** The form that goes with a number: 1 глава, 3 главы, 5 глав, 11 глав, 21 глава. */
  static String counted(int number, String one, String few, String many) {
    int last = number % TEN;
    boolean teen = number % HUNDRED / TEN == 1;
    if (!teen && last == 1) {
      return number + " " + one;
    }
    return number + " " + (!teen && last >= 2 && last <= 4 ? few : many);
  }

  @Override
  public String chosen() {
    return "Выбор редактора.";
  }

  @Override
  public String linksTo() {
    return "Эта глава ссылается на неё.";
  }

  @Override
  public String linksToFrom(String section) {
    return "Эта глава ссылается на неё в разделе " + quoted(section) + ".";
  }

  @Override
  public String mentions(String phrase) {
    return "Эта глава упоминает её: " + quoted(phrase) + ".";
  }

  @Override
  public String linkedFrom() {
    return "Она ссылается на эту главу.";
  }

  @Override
  public String samePeople(List<String> people) {
    return people.size() == 1
        ? "В обеих главах назван один и тот же человек: " + listed(people) + "."
        : "В обеих главах названы одни и те же люди: " + listed(people) + ".";
  }

  @Override
  public String sharedEntities(List<String> names) {
    return "Обе главы называют: " + listed(names) + ".";
  }

  @Override
  public String citedTogether(List<String> titles, int more) {
    if (more > 0) {
      List<String> quoted = titles.stream().map(RussianWording::quoted).toList();
      return "На обе главы ссылаются "
          + String.join(", ", quoted)
          + " и ещё "
          + counted(more, "глава", "главы", "глав")
          + ".";
    }
    String verb = titles.size() == 1 ? "ссылается " : "ссылаются ";
    return "На обе главы " + verb + listed(titles) + ".";
  }

  @Override
  public String listedTogether(String title) {
    return "На обе главы ссылается " + quoted(title) + ", и эти ссылки стоят рядом.";
  }

  @Override
  public String sharedLinks(List<String> titles) {
    return "Обе главы ссылаются на " + listed(titles) + ".";
  }

  @Override
  public String leadsOn(String title) {
    return "Эта глава ссылается на главу " + quoted(title) + ", а та — на неё.";
  }

  @Override
  public String leadsHere(String title) {
    return "Она ссылается на главу " + quoted(title) + ", а та — на эту.";
  }

  @Override
  public String alikeTitles(List<String> words) {
    return words.size() == 1
        ? "В обоих заголовках есть слово " + listed(words) + "."
        : "В обоих заголовках есть слова " + listed(words) + ".";
  }

  @Override
  public String sharedWords(List<String> words) {
    return words.size() == 1
        ? "Для обеих глав важно слово " + listed(words) + "."
        : "Для обеих глав важны слова " + listed(words) + ".";
  }

  @Override
  public String sameFolder(String path) {
    return "Обе главы лежат в папке " + quoted(path) + ".";
  }
}
