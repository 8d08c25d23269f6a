package org.chapterhouse.linking.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.linking.Catalogue;
import org.chapterhouse.linking.Concordance;
import org.chapterhouse.linking.OwnText;
import org.chapterhouse.linking.RelatedChapter;
import org.chapterhouse.linking.RelatedChapter.Reason;
import org.chapterhouse.linking.Ties;
import org.chapterhouse.linking.mention.Density;
import org.chapterhouse.linking.words.Analyses;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.api.Test;

class RelatedChaptersTest {
  private final ChapterReader reader = new ChapterReader(SiteRules.standard());
  private final Analyses analyses = new Analyses();
  private final Map<String, OwnText> texts = new HashMap<>();
  private final Concordance concordance = new Concordance(new Catalogue());

  private void chapter(String id, String... lines) {
    byte[] content = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    OwnText text =
        OwnText.of(
            reader.read(id + ".md", content).chapter().orElseThrow(),
            1,
            1,
            "hash",
            analyses.of(id.substring(0, 2)));
    texts.put(id, text);
    concordance.file(text.card());
  }

  private List<RelatedChapter> related(String id) {
    return Ties.tie(texts.get(id), concordance, Density.STANDARD).ties().related();
  }

  private static List<String> targets(List<RelatedChapter> related) {
    return related.stream().map(each -> each.target().toString()).toList();
  }

  @Test
  void theEditorsChoiceComesFirstInTheEditorsOwnWords() {
    chapter("en/raft", "# Raft", "", "A quorum elects a leader.");
    chapter("en/paxos", "# Paxos", "", "A quorum of acceptors elects.");
    chapter("en/tea", "# Tea", "", "Hot water.");
    chapter(
        "en/start",
        "---",
        "related:",
        "  - chapter: tea",
        "    reason: Drink it meanwhile.",
        "---",
        "# Start",
        "",
        "A quorum elects.");

    List<RelatedChapter> related = related("en/start");

    assertThat(targets(related)).startsWith("en/tea").contains("en/raft", "en/paxos");
    assertThat(related.get(0).reasons().get(0))
        .isEqualTo(new Reason("editor", "Drink it meanwhile.", List.of("link:en/start:3")));
  }

  @Test
  void tellsInWhichSectionALinkStands() {
    chapter("en/raft", "# Raft");
    chapter("en/log", "# Log", "", "## Why it works", "", "See [Raft](raft.md).");

    assertThat(related("en/log").get(0).reasons())
        .containsExactly(
            new Reason(
                "links-to",
                "This chapter links to it in the section “Why it works”.",
                List.of("link:en/log:5", "heading:why-it-works")));
    assertThat(related("en/raft").get(0).reasons())
        .containsExactly(
            new Reason("linked-from", "It links to this chapter.", List.of("link:en/log")));
  }

  @Test
  void tellsWhatBothName() {
    chapter("en/a", "---", "title: A", "technologies: [BEAM, LiveView]", "people: [Ada]", "---");
    chapter("en/b", "---", "title: B", "technologies: [beam, liveview]", "people: [ada]", "---");

    assertThat(related("en/a").get(0).reasons())
        .containsExactly(
            new Reason(
                "same-people", "Both name the same person: “Ada”.", List.of("entity:person:ada")),
            new Reason(
                "shared-entities",
                "Both name “BEAM” and “LiveView”.",
                List.of("entity:technology:beam", "entity:technology:liveview")));
  }

  @Test
  void speaksTheChaptersLanguage() {
    chapter("ru/a", "# Кворум", "", "[Журнал](log.md)");
    chapter("ru/b", "# Лидер", "", "[Журнал](log.md)");
    chapter("ru/log", "# Журнал");

    assertThat(related("ru/a"))
        .anySatisfy(
            each -> {
              assertThat(each.target()).hasToString("ru/b");
              assertThat(each.reasons())
                  .containsExactly(
                      new Reason(
                          "shared-links",
                          "Обе главы ссылаются на «Журнал».",
                          List.of("chapter:ru/log")));
            });
  }

  @Test
  void otherLanguagesAreNotRelated() {
    chapter("en/a", "# Quorum", "", "A quorum of [nodes](/ru/b.md).");
    chapter("ru/b", "# Quorum", "", "Quorum.");

    assertThat(related("en/a")).isEmpty();
  }

  @Test
  void aReasonGoesWithItsEvidence() {
    chapter("en/raft", "# Raft");
    chapter("en/log", "# Log", "", "See [Raft](raft.md).");
    chapter("en/log", "# Log", "", "See nothing.");

    assertThat(related("en/log")).isEmpty();
    assertThat(related("en/raft")).isEmpty();
  }
}
