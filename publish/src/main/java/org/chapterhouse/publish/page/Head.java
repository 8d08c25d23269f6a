package org.chapterhouse.publish.page;

/**
 * What a page tells search engines and sites that link to it.
 *
 * @param baseUrl where readers reach the site, without a slash at the end
 * @param path the page's one address below it; empty for pages nobody should remember
 * @param description a sentence or two; empty when there is none
 */
public record Head(String baseUrl, String path, String description) {

  /** The page's one full address. */
  public String canonical() {
    return baseUrl + path;
  }

  /** The full address of another page. */
  public String absolute(String url) {
    return baseUrl + url;
  }
}
