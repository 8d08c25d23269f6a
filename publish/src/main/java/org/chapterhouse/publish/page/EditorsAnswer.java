package org.chapterhouse.publish.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chapterhouse.publish.store.MentionLine;

/**
 * What an editor writes to settle a mention.
 *
 * @param accept the Markdown link to put in the phrase's place
 * @param reject the line of the front matter that ends the suggestion for good
 */
public record EditorsAnswer(String accept, String reject) {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}/_-]*");
  private static final Pattern BREAK = Pattern.compile("\\s*\\R[\\s>]*");

  public static EditorsAnswer to(MentionLine mention) {
    String text = BREAK.matcher(mention.text()).replaceAll(" ");
    return new EditorsAnswer(
        "[" + text + "](" + destination(mention) + ")",
        "not-linked: [" + scalar(shortened(mention)) + "]");
  }

  /** The file, where its name says which chapter it is; else the chapter's address. */
  private static String destination(MentionLine mention) {
    String path = mention.target().path();
    String named = path.replaceFirst("\\.[^./]*$", "").toLowerCase(Locale.ROOT);
    return encoded(
        named.equals(mention.target().id())
            ? relative(mention.source().path(), path)
            : "/" + mention.target().id());
  }

  private static String relative(String from, String to) {
    List<String> there = new ArrayList<>(Arrays.asList(to.split("/", -1)));
    List<String> here = new ArrayList<>(Arrays.asList(from.split("/", -1)));
    while (here.size() > 1 && there.size() > 1 && here.get(0).equals(there.get(0))) {
      here.remove(0);
      there.remove(0);
    }
    return "../".repeat(here.size() - 1) + String.join("/", there);
  }

  /** Only what would end the destination or mean something else in it. */
  private static String encoded(String path) {
    return path.replace("%", "%25")
        .replace(" ", "%20")
        .replace("(", "%28")
        .replace(")", "%29")
        .replace("#", "%23")
        .replace("?", "%3F")
        .replace("\\", "%5C")
        .replace("<", "%3C");
  }

  /** Chapters of the same language go by their slug. */
  private static String shortened(MentionLine mention) {
    String id = mention.target().id();
    String source = mention.source().id();
    String language = source.substring(0, source.indexOf('/') + 1);
    return id.startsWith(language) ? id.substring(language.length()) : id;
  }

  private static String scalar(String slug) {
    return PLAIN.matcher(slug).matches()
        ? slug
        : '"' + slug.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
