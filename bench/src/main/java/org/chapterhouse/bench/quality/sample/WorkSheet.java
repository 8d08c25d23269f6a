package org.chapterhouse.bench.quality.sample;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.bench.quality.corpus.CorpusChapter;
import org.chapterhouse.bench.quality.corpus.CorpusPart;
import org.chapterhouse.bench.quality.words.PlainProse;
import org.chapterhouse.markdown.ChapterId;

/** What a judge sees of a sample: text around each mention and its target, but no confidence. */
final class WorkSheet {
  private static final int CONTEXT = 240;
  private static final int OPENING = 400;

  private final Map<ChapterId, CorpusChapter> chapters;

  WorkSheet(CorpusPart part) {
    chapters =
        part.chapters().stream().collect(Collectors.toMap(CorpusChapter::id, Function.identity()));
  }

  String of(MentionSample sample) {
    return sample.mentions().stream().map(this::entry).collect(Collectors.joining("\n"));
  }

  private String entry(SampledMention mention) {
    CorpusChapter source = chapter(mention.source());
    CorpusChapter target = chapter(mention.target());
    return """
        ## %s

        In "%s" (%s):

        %s

        Link to "%s" (%s)? It begins: %s
        """
        .formatted(
            mention.key(),
            source.title(),
            source.id(),
            context(source.source(), mention),
            target.title(),
            target.id(),
            opening(target));
  }

  private static String context(String text, SampledMention mention) {
    int start = Math.max(0, mention.start() - CONTEXT);
    int end = Math.min(text.length(), mention.end() + CONTEXT);
    String marked =
        text.substring(start, mention.start())
            + "<<<"
            + text.substring(mention.start(), mention.end())
            + ">>>"
            + text.substring(mention.end(), end);
    return marked.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }

  private static String opening(CorpusChapter chapter) {
    List<String> prose = PlainProse.of(chapter.hidden());
    String text = String.join(" ", prose);
    return text.substring(0, Math.min(OPENING, text.length())).strip();
  }

  private CorpusChapter chapter(ChapterId id) {
    CorpusChapter chapter = chapters.get(id);
    if (chapter == null) {
      throw new IllegalArgumentException(id + " is no chapter of this part");
    }
    return chapter;
  }
}
