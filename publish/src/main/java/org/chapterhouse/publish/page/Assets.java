package org.chapterhouse.publish.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Scripts, styles and icons from the class path's folder {@code site}, read once. */
public final class Assets {

  private static final String NAME = "[a-z0-9][a-z0-9-]*\\.(css|js|svg)";

  private static final String CHARTS = "/META-INF/resources/webjars/uplot/1.6.30/dist/";

  /** Assets of others, as their packages name them. */
  private static final Map<String, String> PACKAGED =
      Map.of(
          "uplot.js", CHARTS + "uPlot.iife.min.js",
          "uplot.css", CHARTS + "uPlot.min.css");

  private final Map<String, Optional<Asset>> byName = new ConcurrentHashMap<>();

  /** The asset of that name, if there is one. */
  public Optional<Asset> find(String name) {
    return name.matches(NAME) ? byName.computeIfAbsent(name, Assets::read) : Optional.empty();
  }

  /** Address of an asset, which changes with its content, so that it may be cached for good. */
  public String url(String name) {
    return "/site/" + name + find(name).map(asset -> "?v=" + asset.hash()).orElse("");
  }

  private static Optional<Asset> read(String name) {
    String place = PACKAGED.getOrDefault(name, "/site/" + name);
    try (InputStream in = Assets.class.getResourceAsStream(place)) {
      return in == null ? Optional.empty() : Optional.of(new Asset(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the asset " + name, e);
    }
  }
}
