package org.chapterhouse.publish.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chapterhouse.publish.store.StoredFile;

/**
 * Tells browsers how large images are before they load, so that the text does not jump, and to load
 * them when they come near. It adds numbers and fixed words to sanitised HTML, nothing else.
 */
final class ImagePlaces {

  private static final Pattern IMAGE =
      Pattern.compile("<img (src=\"/files/([0-9a-f]{64})/[^\"<>]*\"[^<>]*)>");

  /** A chapter's images have it already, those of raw HTML may. */
  private static final String LAZY = " loading=\"lazy\"";

  private ImagePlaces() {}

  /**
   * @param files by hash
   */
  static String in(String html, Map<String, StoredFile> files) {
    Matcher images = IMAGE.matcher(html);
    StringBuilder out = new StringBuilder(html.length());
    while (images.find()) {
      StoredFile file = files.get(images.group(2));
      String rest = images.group(1).replace(LAZY, "");
      boolean sized = rest.matches("(?s).* (width|height)=.*");
      String size =
          file == null || file.width() == 0 || sized
              ? ""
              : "width=\"%d\" height=\"%d\" ".formatted(file.width(), file.height());
      images.appendReplacement(
          out,
          Matcher.quoteReplacement("<img" + LAZY + " decoding=\"async\" " + size + rest + ">"));
    }
    return images.appendTail(out).toString();
  }
}
