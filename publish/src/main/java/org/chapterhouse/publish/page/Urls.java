package org.chapterhouse.publish.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Paths of pages and of the API, percent-encoded. */
public final class Urls {

  private static final Pattern FOLLOWABLE = Pattern.compile("(?i)https?://|/(?![/\\\\])");

  private static final String CHAPTER = "chapter:";

  private Urls() {}

  /** Page of a chapter. */
  public static String chapter(String id) {
    return "/" + encoded(id);
  }

  /** Page of a node of the knowledge graph: a chapter's own, else one of what it stands for. */
  public static String node(String key) {
    return key.startsWith(CHAPTER)
        ? chapter(key.substring(CHAPTER.length()))
        : "/graph/" + encoded(key).replace("%3A", ":");
  }

  /** The same, in the words of a language. */
  public static String node(String key, String language) {
    return key.startsWith(CHAPTER) ? node(key) : node(key) + "?lang=" + language;
  }

  /** JSON view of a chapter. */
  public static String api(String id) {
    return "/api/v1/chapters/" + encoded(id);
  }

  /** An image or another file, by its content. */
  public static String file(String hash, String name) {
    return "/files/" + hash + "/" + encoded(name);
  }

  /** Whether a page may lead there: the web or this site, nothing that runs. */
  public static boolean isFollowable(String url) {
    return FOLLOWABLE.matcher(url).lookingAt();
  }

  private static String encoded(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
