package org.chapterhouse.linking.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.chapterhouse.markdown.Chapter;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.SiteRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  private static final ChapterReader READER = new ChapterReader(SiteRules.standard());

  private static Chapter chapter(String markdown) {
    return READER
        .read("en/page.md", markdown.getBytes(StandardCharsets.UTF_8))
        .chapter()
        .orElseThrow();
  }

  private static List<String> runs(String markdown) {
    return Analysis.of("en").prose(chapter(markdown)).runs().stream()
        .map(TokenRun::toString)
        .toList();
  }

  private static List<String> words(TokenRun run, BiPredicate<TokenRun, Integer> which) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < run.size(); i++) {
      if (which.test(run, i)) {
        words.add(run.word(i));
      }
    }
    return words;
  }

  @ParameterizedTest
  @CsvSource({
    "en, Services, service",
    "en, service's, service",
    "en, Service’s, services",
    "en-US, meshes, mesh",
    "EN, meshes, mesh",
    "en, VMs, VM",
    "en, VM's, VM",
    "en, about_array's, about_array",
    "ru, ёлки, елка",
    "ru, сервисами, сервис",
    "ru, ёж, еж",
    "ru, за\u0301мок, замок",
    "ru, и\u0306од, йод",
    "de, Dienste, dienste",
    "en, micro\u00ADservice, microservices",
  })
  void givesFormsOfAWordOneStem(String language, String one, String other) {
    Analysis analysis = Analysis.of(language);

    assertThat(analysis.tokens(one).stem(0)).isEqualTo(analysis.tokens(other).stem(0));
  }

  @ParameterizedTest
  @CsvSource({
    "en, API, api",
    "en, GenServer, genserver",
    "en, about_arrays, about_array",
    "de, Dienste, Dienst",
    "de, Haus's, Haus",
    "ru, services, service",
  })
  void keepsDifferentWordsApart(String language, String one, String other) {
    Analysis analysis = Analysis.of(language);

    assertThat(analysis.tokens(one).stem(0)).isNotEqualTo(analysis.tokens(other).stem(0));
  }
}
