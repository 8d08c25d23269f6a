package org.chapterhouse.linking;

/**
 * Something that a chapter's front matter names.
 *
 * @param kind what it is
 * @param key its node key, as {@link NodeKeys#entity} makes it
 * @param label the name as written
 */
public record CardEntity(EntityKind kind, String key, String label) {
  public CardEntity {
    if (!key.startsWith(kind.code() + ":")) {
      throw new IllegalArgumentException("'" + key + "' is no node key of a " + kind.code());
    }
  }

  /** The entity of that name, keyed by its folded label. */
  public static CardEntity named(EntityKind kind, String label) {
    return new CardEntity(kind, NodeKeys.entity(kind, label), label);
  }
}
