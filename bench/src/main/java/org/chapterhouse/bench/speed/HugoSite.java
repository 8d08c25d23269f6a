package org.chapterhouse.bench.speed;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same folder as a site of Hugo's, with the plainest templates there can be. Two things are
 * changed so that Hugo takes the folder at all: a file that begins with an HTML comment gets empty
 * front matter before it, and an {@code index.md} beside or above other chapters becomes {@code
 * _index.md}, without which Hugo would drop all of those.
 */
final class HugoSite {

  private static final Pattern PAGES = Pattern.compile("Pages\\s*\\|\\s*(\\d+)");

  private final Path root;

  private HugoSite(Path root) {
    this.root = root;
  }

  /**
   * What a cold build took.
   *
   * @param seconds from the start of the process to its end
   * @param peakBytes highest memory
   * @param pages pages it says it built
   */
  record Build(double seconds, long peakBytes, int pages) {}

  static HugoSite of(Path corpus, Path root) throws IOException {
    Path content = root.resolve("content");
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
        copy(file, content.resolve(corpus.relativize(file).toString()));
      }
    }
    Files.createDirectories(root.resolve("layouts/_default"));
    String page =
        "<!doctype html><html><head><title>{{ .Title }}</title></head><body>{{ .Content }}"
            + "{{ range .Pages }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</body>";
    Files.writeString(root.resolve("layouts/_default/single.html"), page);
    Files.writeString(root.resolve("layouts/_default/list.html"), page);
    Files.writeString(root.resolve("layouts/index.html"), page);
    Files.writeString(
        root.resolve("config.toml"),
        "baseURL = \"http://localhost:1313/\"\n"
            + "disableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\", \"404\"]\n"
            + "[markup.goldmark.renderer]\nunsafe = true\n");
    return new HugoSite(root);
  }

  private static void copy(Path file, Path to) throws IOException {
    Path parent = Objects.requireNonNull(to.getParent());
    Files.createDirectories(parent);
    String text = Files.readString(file, StandardCharsets.UTF_8);
    boolean comment = text.stripLeading().startsWith("<!--");
    boolean bundle = file.endsWith("index.md");
    Files.writeString(
        bundle ? parent.resolve("_index.md") : to, comment ? "---\n---\n" + text : text);
  }

  Path root() {
    return root;
  }

  /** Builds everything once. */
  Build coldBuild() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process hugo =
        new ProcessBuilder("hugo", "--destination", root.resolve("public").toString())
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    try (ProcessMemory memory = new ProcessMemory(hugo.toHandle())) {
      String said = new String(hugo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = hugo.waitFor();
      Matcher pages = PAGES.matcher(said);
      if (status != 0 || !pages.find()) {
        throw new IllegalStateException("hugo ended with " + status + ": " + said);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Build(seconds, memory.peak(), Integer.parseInt(pages.group(1)));
    }
  }

  /** Path of each page's address by its file, relative to the content folder. */
  Map<Path, String> pages() throws IOException, InterruptedException {
    Process hugo = new ProcessBuilder("hugo", "list", "all").directory(root.toFile()).start();
    String said = new String(hugo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (hugo.waitFor() != 0) {
      throw new IllegalStateException("hugo list all failed");
    }
    Map<Path, String> pages = new LinkedHashMap<>();
    List<String> lines = said.lines().skip(1).toList();
    for (String line : lines) {
      if (line.startsWith("content/")) {
        Path file = Path.of(line.substring(0, line.indexOf(',')));
        URI address = URI.create(line.substring(line.lastIndexOf(',') + 1));
        pages.put(file, address.getRawPath());
      }
    }
    return pages;
  }
}
