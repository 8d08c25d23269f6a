package org.chapterhouse.cards;

import java.util.Optional;

/** Keys of chapter.cards: a chapter's is its id, an asset's {@code asset:<path>}. */
public final class CardKeys {

  // No chapter id starts so: a language has no colon.
  private static final String ASSET = "asset:";

  private CardKeys() {}

  public static String ofAsset(String path) {
    return ASSET + path;
  }

  /** Path of the asset whose key this is; empty when it is a chapter's. */
  public static Optional<String> assetPath(String key) {
    return key.startsWith(ASSET) ? Optional.of(key.substring(ASSET.length())) : Optional.empty();
  }
}
