package org.chapterhouse.markdown;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The parts of an address within the site.
 *
 * @param path percent-decoded, without query; empty for a link within the chapter
 * @param fragment percent-decoded, NFC; empty when none
 */
record Href(String path, String fragment) {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final Pattern OTHER_FILE = Pattern.compile(".+\\.[A-Za-z][A-Za-z0-9]{0,9}");

  /** Empty for what leads out of the site or nowhere at all. */
  static Optional<Href> internal(String written) {
    String href = written.strip();
    if (href.isEmpty()
        || href.startsWith("//")
        || href.contains("{{")
        || SCHEME.matcher(href).lookingAt()) {
      return Optional.empty();
    }
    int hash = href.indexOf('#');
    String beforeHash = hash < 0 ? href : href.substring(0, hash);
    int query = beforeHash.indexOf('?');
    String path =
        decoded(query < 0 ? beforeHash : beforeHash.substring(0, query)).replace('\\', '/');
    String fragment = hash < 0 ? "" : decoded(href.substring(hash + 1));
    return Optional.of(new Href(path, plain(fragment)));
  }

  /**
   * Whether it means a chapter by its form. A name like {@code node.js} is a chapter's only where
   * nobody writes extensions.
   */
  boolean leadsToChapter(boolean wiki) {
    return wiki ? !AssetTypes.isAsset(path) : !isOtherFile(path);
  }

  /** Of a wiki link: a name may hold a colon or a question mark. */
  static Optional<Href> wiki(String written) {
    String name = written.strip();
    if (name.isEmpty() || name.contains("{{") || name.contains("://")) {
      return Optional.empty();
    }
    int hash = name.indexOf('#');
    String path = (hash < 0 ? name : name.substring(0, hash)).strip();
    String fragment = hash < 0 ? "" : name.substring(hash + 1).strip();
    return Optional.of(new Href(decoded(path).replace('\\', '/'), plain(decoded(fragment))));
  }

  boolean isWithinChapter() {
    return path.isEmpty();
  }

  /** In every page {@code #top} means its top, as HTML has it. */
  private static String plain(String fragment) {
    return fragment.equalsIgnoreCase("top")
        ? ""
        : Normalizer.normalize(fragment, Normalizer.Form.NFC);
  }

  /** Adds a fragment to an address that has none. */
  static String withFragment(String url, String fragment) {
    return url.isEmpty() || !(fragment.isEmpty() || url.contains("#"))
        ? url + "#" + encoded(fragment)
        : url;
  }

  /** Only what would end the fragment or the attribute it stands in. */
  private static String encoded(String fragment) {
    return fragment.replace("%", "%25").replace(" ", "%20").replace("\"", "%22");
  }

  private static boolean isOtherFile(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !ChapterPaths.hasExtension(name) && OTHER_FILE.matcher(name).matches();
  }

  /** As it stands when it is not percent-encoded UTF-8. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
      if (low >= 0) {
        decoded.put((byte) (high * 16 + low));
        i += 2;
      } else {
        decoded.put(bytes[i]);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
