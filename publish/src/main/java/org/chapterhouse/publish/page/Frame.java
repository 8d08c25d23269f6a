package org.chapterhouse.publish.page;

import java.util.List;

/**
 * What surrounds a page.
 *
 * @param texts words of the page's language
 * @param language of the page
 * @param siteTitle name of the site
 * @param pageTitle title of the page; empty for the home page
 * @param chapter id of the chapter the page shows; empty on other pages
 * @param watched id of the chapter whose changes the page shows at once; empty when none
 * @param head what search engines and other sites are told
 * @param switches the same page in the other languages
 * @param assets addresses of scripts and styles
 */
public record Frame(
    Texts texts,
    String language,
    String siteTitle,
    String pageTitle,
    String chapter,
    String watched,
    Head head,
    List<LanguageSwitch> switches,
    Assets assets) {

  public Frame {
    switches = List.copyOf(switches);
  }

  /** Title of the browser's window. */
  public String windowTitle() {
    return pageTitle.isEmpty() ? siteTitle : pageTitle + " · " + siteTitle;
  }

  /** This frame with a description of the page. */
  public Frame describedAs(String description) {
    Head described = new Head(head.baseUrl(), head.path(), description);
    return new Frame(
        texts, language, siteTitle, pageTitle, chapter, watched, described, switches, assets);
  }

  /** Words under a key. */
  public String say(String key) {
    return texts.get(key);
  }
}
