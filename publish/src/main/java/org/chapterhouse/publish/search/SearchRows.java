package org.chapterhouse.publish.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.FrontMatter;
import org.chapterhouse.markdown.Passage;
import org.chapterhouse.markdown.Passages;
import org.chapterhouse.publish.store.ChapterRow;
import org.chapterhouse.publish.store.SearchRow;
import org.chapterhouse.publish.store.SearchSection;

/** Works out what search keeps of chapters. */
public final class SearchRows {

  /** PostgreSQL's word lists hold 1 MiB at most; this much text of any script stays below it. */
  private static final int MOST_TEXT = 200_000;

  private static final int LEAD = 400;
  private static final int MOST_HEADINGS = 20_000;
  private static final int MOST_VOCABULARY = 5_000;

  private final ChapterReader chapters;

  public SearchRows(ChapterReader chapters) {
    this.chapters = chapters;
  }

  /** What search keeps of a live chapter; of one that does not read any more, its title. */
  public SearchRow of(ChapterRow row) {
    Collected collected = new Collected(row.title());
    chapters
        .read(row.path(), row.content())
        .chapter()
        .ifPresent(
            chapter -> {
              collected.describe(chapter.frontMatter());
              Passages.of(chapter).forEach(collected::add);
            });
    return collected.row(row);
  }

  /** The passages of one chapter so far. */
  private static final class Collected {
    private final StringBuilder headings = new StringBuilder();
    private final StringBuilder prose = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final List<SearchSection> sections = new ArrayList<>();
    private final Set<String> vocabulary = new LinkedHashSet<>();

    Collected(String title) {
      learn(Words.of(title));
    }

    /** Other names and named entities count like headings; what the editor says of it is prose. */
    void describe(FrontMatter about) {
      Stream.of(
              about.aliases(),
              about.tags(),
              about.people(),
              about.organisations(),
              about.technologies(),
              about.topics())
          .flatMap(List::stream)
          .forEach(
              name -> {
                if (headings.length() + name.length() <= MOST_HEADINGS) {
                  headings.append(' ').append(name);
                  learn(Words.of(name));
                }
              });
      Optional.ofNullable(about.editorial().summaryOrNull()).ifPresent(this::addProse);
      about
          .editorial()
          .practicalValue()
          .forEach(card -> addProse(card.title() + ": " + card.text()));
    }

    private void addProse(String text) {
      add(new Passage(Passage.Kind.PROSE, text, ""));
    }

    void add(Passage passage) {
      switch (passage.kind()) {
        case HEADING -> addHeading(passage);
        case PROSE -> addText(passage, prose);
        case CODE -> addText(passage, code);
      }
    }

    private void addHeading(Passage passage) {
      if (headings.length() + passage.text().length() <= MOST_HEADINGS) {
        headings.append(' ').append(passage.text());
        sections.add(new SearchSection(body.length(), passage.anchor(), passage.text()));
        learn(Words.of(passage.text()));
      }
    }

    private void addText(Passage passage, StringBuilder into) {
      int room = MOST_TEXT - body.length();
      if (room > 0) {
        String text = cut(passage.text(), room);
        into.append(' ').append(text);
        body.append(visible(text)).append('\n');
        if (passage.kind() == Passage.Kind.PROSE) {
          learn(Words.of(text));
        }
      }
    }

    private void learn(List<String> words) {
      for (String word : words) {
        String known = Words.vocabulary(word);
        if (!known.isEmpty() && vocabulary.size() < MOST_VOCABULARY) {
          vocabulary.add(known);
        }
      }
    }

    SearchRow row(ChapterRow row) {
      return new SearchRow(
          row.id(),
          Configurations.of(row.language()),
          row.title(),
          Words.spaced(row.title()),
          Words.spaced(headings.toString()),
          Words.spaced(cut(prose.toString(), LEAD)),
          Words.spaced(prose.toString()),
          Words.spaced(code.toString()),
          body.toString(),
          sections,
          List.copyOf(vocabulary));
    }

    /** The start of a text, no character cut in two. */
    private static String cut(String text, int most) {
      if (text.length() <= most) {
        return text;
      }
      return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static String visible(String text) {
      return text.replaceAll("\\p{Cntrl}", " ");
    }
  }
}
