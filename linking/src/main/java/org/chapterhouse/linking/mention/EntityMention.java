package org.chapterhouse.linking.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.OwnText;

/**
 * A place in a chapter's prose that names an entity.
 *
 * @param key the entity's key, as chapters declare it
 * @param start offset in the Markdown file, in UTF-16 units
 */
public record EntityMention(String key, int start) {

  /** All of a chapter, in document order. */
  public static List<EntityMention> in(OwnText own, Concordance concordance) {
    EntityLexicon lexicon = concordance.entities().find(own.card().id().language());
    if (lexicon == null) {
      return List.of();
    }
    List<EntityMention> mentions = new ArrayList<>();
    Matches.in(own.prose(), lexicon.trie(), any -> true)
        .forEach(
            (name, occurrences) ->
                occurrences.forEach(
                    at ->
                        name.meant(at.run(), at.from(), at.to())
                            .ifPresent(key -> mentions.add(new EntityMention(key, at.start())))));
    mentions.sort(Comparator.comparingInt(EntityMention::start));
    return mentions;
  }
}
