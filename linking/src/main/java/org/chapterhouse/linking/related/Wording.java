package org.chapterhouse.linking.related;

import java.util.List;

/**
 * Sentences that tell reasons in one language. Titles, names and words come in as they are and are
 * quoted, so that none has to be declined; lists of them are never empty.
 */
interface Wording {

  /** That of a language: Russian for Russian, English for all others. */
  static Wording of(String language) {
    return language.equals("ru") || language.startsWith("ru-")
        ? new RussianWording()
        : new EnglishWording();
  }

  String chosen();

  String linksTo();

  String linksToFrom(String section);

  String mentions(String phrase);

  String linkedFrom();

  String samePeople(List<String> people);

  String sharedEntities(List<String> names);

  /**
   * Of chapters that link to both.
   *
   * @param more how many there are beside those
   */
  String citedTogether(List<String> titles, int more);

  String listedTogether(String title);

  String sharedLinks(List<String> titles);

  String leadsOn(String title);

  String leadsHere(String title);

  String alikeTitles(List<String> words);

  String sharedWords(List<String> words);

  String sameFolder(String path);
}
