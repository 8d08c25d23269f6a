package org.chapterhouse.linking.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  private static final Wording ENGLISH = Wording.of("en");
  private static final Wording RUSSIAN = Wording.of("ru");

  @ParameterizedTest
  @CsvSource({
    "1, глава",
    "2, главы",
    "4, главы",
    "5, глав",
    "10, глав",
    "11, глав",
    "12, глав",
    "14, глав",
    "20, глав",
    "21, глава",
    "22, главы",
    "25, глав",
    "101, глава",
    "111, глав",
    "112, глав"
  })
  void countsChaptersAsRussianDoes(int number, String form) {
    assertThat(RussianWording.counted(number, "глава", "главы", "глав"))
        .isEqualTo(number + " " + form);
  }

  @Test
  void agreesWithHowManyChaptersCiteBoth() {
    assertThat(ENGLISH.citedTogether(List.of("Raft"), 0)).isEqualTo("“Raft” links to both.");
    assertThat(ENGLISH.citedTogether(List.of("Raft", "Paxos"), 0))
        .isEqualTo("“Raft” and “Paxos” link to both.");
    assertThat(ENGLISH.citedTogether(List.of("Raft", "Paxos"), 1))
        .isEqualTo("“Raft”, “Paxos” and 1 other chapter link to both.");
    assertThat(ENGLISH.citedTogether(List.of("Raft", "Paxos"), 7))
        .isEqualTo("“Raft”, “Paxos” and 7 other chapters link to both.");
    assertThat(RUSSIAN.citedTogether(List.of("Raft"), 0))
        .isEqualTo("На обе главы ссылается «Raft».");
    assertThat(RUSSIAN.citedTogether(List.of("Raft", "Paxos"), 0))
        .isEqualTo("На обе главы ссылаются «Raft» и «Paxos».");
    assertThat(RUSSIAN.citedTogether(List.of("Raft", "Paxos"), 3))
        .isEqualTo("На обе главы ссылаются «Raft», «Paxos» и ещё 3 главы.");
    assertThat(RUSSIAN.citedTogether(List.of("Raft", "Paxos"), 5))
        .isEqualTo("На обе главы ссылаются «Raft», «Paxos» и ещё 5 глав.");
  }

  @Test
  void agreesWithHowManyPeopleAndWordsThereAre() {
    assertThat(ENGLISH.samePeople(List.of("Ada"))).isEqualTo("Both name the same person: “Ada”.");
    assertThat(ENGLISH.samePeople(List.of("Ada", "Grace", "Barbara")))
        .isEqualTo("Both name the same people: “Ada”, “Grace” and “Barbara”.");
    assertThat(RUSSIAN.samePeople(List.of("Ада")))
        .isEqualTo("В обеих главах назван один и тот же человек: «Ада».");
    assertThat(RUSSIAN.samePeople(List.of("Ада", "Грейс")))
        .isEqualTo("В обеих главах названы одни и те же люди: «Ада» и «Грейс».");
    assertThat(ENGLISH.sharedWords(List.of("quorum")))
        .isEqualTo("Both dwell on the word “quorum”.");
    assertThat(RUSSIAN.sharedWords(List.of("кворум")))
        .isEqualTo("Для обеих глав важно слово «кворум».");
    assertThat(RUSSIAN.sharedWords(List.of("кворум", "лидер")))
        .isEqualTo("Для обеих глав важны слова «кворум» и «лидер».");
  }

  @Test
  void speaksEnglishInLanguagesItDoesNotKnow() {
    assertThat(Wording.of("de").chosen()).isEqualTo(ENGLISH.chosen());
  }
}
