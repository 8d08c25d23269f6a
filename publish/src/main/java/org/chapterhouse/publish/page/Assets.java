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
    try (InputStream in = Assets.class.getResourceAsStream("/site/" + name)) {
      return in == null ? Optional.empty() : Optional.of(new Asset(name, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the asset " + name, e);
    }
  }
}
