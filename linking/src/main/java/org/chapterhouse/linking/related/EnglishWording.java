package org.chapterhouse.linking.related;

import java.util.List;

/** English. */
final class EnglishWording implements Wording {

  private static String quoted(String text) {
    return "“" + text + "”";
  }

  private static String listed(List<String> texts) {
    return Enumeration.of(texts.stream().map(EnglishWording::quoted).toList(), " and ");
  }

  private static String words(List<String> words) {
    return (words.size() == 1 ? "the word " : "the words ") + listed(words);
  }

  @Override
  public String chosen() {
    return "Chosen by the editor.";
  }

  @Override
  public String linksTo() {
    return "This chapter links to it.";
  }

  @Override
  public String linksToFrom(String section) {
    return "This chapter links to it in the section " + quoted(section) + ".";
  }

  @Override
  public String mentions(String phrase) {
    return "This chapter mentions it as " + quoted(phrase) + ".";
  }

  @Override
  public String linkedFrom() {
    return "It links to this chapter.";
  }

  @Override
  public String samePeople(List<String> people) {
    return people.size() == 1
        ? "Both name the same person: " + listed(people) + "."
        : "Both name the same people: " + listed(people) + ".";
  }

  @Override
  public String sharedEntities(List<String> names) {
    return "Both name " + listed(names) + ".";
  }

  @Override
  public String citedTogether(List<String> titles, int more) {
    if (more > 0) {
      List<String> quoted = titles.stream().map(EnglishWording::quoted).toList();
      String others = more == 1 ? "1 other chapter" : more + " other chapters";
      return String.join(", ", quoted) + " and " + others + " link to both.";
    }
    return listed(titles) + (titles.size() == 1 ? " links to both." : " link to both.");
  }

  @Override
  public String listedTogether(String title) {
    return quoted(title) + " links to both, close to each other.";
  }

  @Override
  public String sharedLinks(List<String> titles) {
    return "Both link to " + listed(titles) + ".";
  }

  @Override
  public String leadsOn(String title) {
    return "This chapter links to " + quoted(title) + ", which links to it.";
  }

  @Override
  public String leadsHere(String title) {
    return "It links to " + quoted(title) + ", which links to this chapter.";
  }

  @Override
  public String alikeTitles(List<String> words) {
    return "Both titles have " + words(words) + ".";
  }

  @Override
  public String sharedWords(List<String> words) {
    return "Both dwell on " + words(words) + ".";
  }

  @Override
  public String sameFolder(String path) {
    return "Both are in the folder " + quoted(path) + ".";
  }
}
