package org.chapterhouse.linking.mention;

import java.util.Locale;
import java.util.Set;
import org.chapterhouse.linking.words.Analysis;
import org.chapterhouse.linking.words.TokenRun;
import org.jspecify.annotations.Nullable;

/** Which words can name a chapter at all. */
final class PhraseRules {
  /** Texts of links that say where the link is and not where it leads. */
  private static final Set<String> EMPTY_ANCHORS =
      Set.of(
          "article",
          "articles",
          "back",
          "chapter",
          "click here",
          "continue",
          "continue reading",
          "details",
          "doc",
          "docs",
          "documentation",
          "example",
          "examples",
          "find out more",
          "guide",
          "here",
          "home",
          "learn more",
          "link",
          "more",
          "more details",
          "more info",
          "more information",
          "next",
          "next chapter",
          "next page",
          "next section",
          "next step",
          "next topic",
          "page",
          "previous",
          "previous chapter",
          "previous page",
          "previous section",
          "read more",
          "reference",
          "related information",
          "section",
          "see also",
          "see here",
          "see more",
          "source",
          "this",
          "this article",
          "this chapter",
          "this document",
          "this guide",
          "this link",
          "this one",
          "this page",
          "this post",
          "this section",
          "this topic",
          "top",
          "topic",
          "view",
          "вверх",
          "глава",
          "далее",
          "дальше",
          "документация",
          "ещё",
          "еще",
          "здесь",
          "назад",
          "наверх",
          "отсюда",
          "подробнее",
          "подробности",
          "предыдущая",
          "предыдущая глава",
          "пример",
          "раздел",
          "следующая",
          "следующая глава",
          "следующая страница",
          "следующий раздел",
          "смотри также",
          "ссылка",
          "ссылке",
          "статья",
          "страница",
          "см. также",
          "тут",
          "узнать больше",
          "читать далее",
          "читать дальше",
          "эта глава",
          "эта статья",
          "эта страница",
          "этой главе",
          "этой статье",
          "этой странице",
          "этом разделе",
          "этот раздел");

  private PhraseRules() {}

  /** Whether the words are few enough and one of them says something. */
  static boolean maySay(TokenRun run, int from, int to) {
    if (to - from > Phrase.LONGEST) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!run.light(i)) {
        return true;
      }
    }
    return false;
  }

  /** What the text of a link makes; null when it says nothing of where it leads. */
  static @Nullable Anchor anchor(String language, String text, Analysis analysis) {
    if (EMPTY_ANCHORS.contains(text.strip().toLowerCase(Locale.ROOT))) {
      return null;
    }
    TokenRun run = analysis.tokens(text);
    int from = 0;
    int to = run.size();
    while (from < to && run.stopWord(from)) {
      from++;
    }
    while (to > from && run.stopWord(to - 1)) {
      to--;
    }
    return maySay(run, from, to)
        ? new Anchor(
            Phrase.of(language, run, from, to),
            new LinkText(Wording.of(run, from, to).exact(), Shape.of(run, from, to).singular()))
        : null;
  }
}
