package org.chapterhouse.markdown;

/**
 * A link or an image as it stands in a block, before anybody asks what it can mean.
 *
 * @param spot where to put the answer when the chapter is rendered
 * @param written its destination
 * @param href the destination's parts
 * @param title its title; empty when none
 * @param form how it is written
 * @param textStart offset of its text in the block's plain text
 * @param textEnd offset just past its text
 * @param start offset in the file
 * @param end offset just past it in the file
 */
record FoundLink(
    LinkSpot spot,
    String written,
    Href href,
    String title,
    Form form,
    int textStart,
    int textEnd,
    int start,
    int end) {

  /** How it is written. */
  enum Form {
    LINK,
    WIKI,
    IMAGE
  }

  FoundLink at(LinkSpot other) {
    return new FoundLink(other, written, href, title, form, textStart, textEnd, start, end);
  }

  /** Whether it means a chapter rather than a file of another kind. */
  boolean toChapter() {
    return form != Form.IMAGE && href.leadsToChapter(form == Form.WIKI);
  }

  /** Whether it means a file that a site can hold. */
  boolean toFile() {
    return !toChapter() && AssetTypes.isAsset(href.path());
  }
}
