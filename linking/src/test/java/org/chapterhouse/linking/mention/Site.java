package org.chapterhouse.linking.mention;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.CardLink;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.Resolution;
import org.chapterhouse.linking.Shift;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;

/** Chapters written and edited one by one, with the concordance that goes with them. */
final class Site {
  private static final ChapterReader READER = new ChapterReader(SiteRules.standard());
  private static final Map<String, Analysis> ANALYSES = new HashMap<>();

  private final Concordance concordance = new Concordance(new Catalogue());
  private final Map<ChapterId, OwnText> texts = new TreeMap<>();
  private long sequence;

  static ChapterId id(String slug) {
    return new ChapterId("en", slug);
  }

  /** The chapter {@code en/<slug>} with that title and body. */
  Shift write(String slug, String title, String... body) {
    return writeFile(
        "en/" + slug + ".md", "---", "title: \"" + title + "\"", "---", String.join("\n", body));
  }

  Shift writeFile(String path, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    var chapter = READER.read(path, content).chapter().orElseThrow();
    sequence++;
    Analysis analysis = ANALYSES.computeIfAbsent(chapter.id().language(), Analysis::of);
    OwnText text = OwnText.of(chapter, sequence, sequence, "hash", analysis);
    texts.put(chapter.id(), text);
    return concordance.file(text.card());
  }

  Shift remove(ChapterId id) {
    texts.remove(id);
    return concordance.remove(id, ++sequence);
  }

  Shift move(ChapterId id, ChapterId to) {
    texts.remove(id);
    sequence++;
    return concordance.file(Card.redirect(id, sequence, sequence, to));
  }

  Concordance concordance() {
    return concordance;
  }

  Map<ChapterId, OwnText> texts() {
    return texts;
  }

  Set<ChapterId> linked(ChapterId id) {
    Set<ChapterId> linked = new TreeSet<>();
    for (CardLink link : texts.get(id).card().links()) {
      Resolution resolution = concordance.catalogue().resolve(id, link);
      if (resolution.broken() == null) {
        linked.add(resolution.target());
      }
    }
    return linked;
  }

  List<Mention> mentions(ChapterId id, Density density) {
    return Mentions.in(texts.get(id), linked(id), concordance, density);
  }

  /** Mentions in {@code en/<slug>} as sure as the product wants them, {@code text > slug}. */
  List<String> mentions(String slug) {
    return mentions(id(slug), Density.STANDARD).stream().map(Site::shown).toList();
  }

  /** The same, however unsure. */
  List<String> unsureMentions(String slug) {
    return mentions(id(slug), Density.ALL).stream().map(Site::shown).toList();
  }

  private static String shown(Mention mention) {
    return mention.text() + " > " + mention.target().slug();
  }
}
