package org.chapterhouse.standalone.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.chapterhouse.linking.Backlink;
import org.chapterhouse.linking.BrokenLink;
import org.chapterhouse.linking.Card;
import org.chapterhouse.linking.ChapterTies;
import org.chapterhouse.linking.Mention;
import org.chapterhouse.linking.RelatedChapter;
import org.chapterhouse.linking.TieLink;

/** Writes chapters as JSON, one a line, with the names and the order that the API has too. */
final class ChapterLines {
  private final JsonGenerator json;

  private ChapterLines(JsonGenerator json) {
    this.json = json;
  }

  /** Writes UTF-8 and leaves the stream open. */
  static void write(List<TiedChapter> chapters, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new MinimalPrettyPrinter(""));
      ChapterLines lines = new ChapterLines(json);
      for (TiedChapter chapter : chapters) {
        lines.write(chapter);
      }
    }
  }

  private void write(TiedChapter tied) throws IOException {
    Card card = tied.chapter().card();
    ChapterTies ties = tied.ties();
    json.writeStartObject();
    json.writeStringField("id", card.id().toString());
    json.writeStringField("path", tied.chapter().path());
    json.writeStringField("title", card.title());
    json.writeStringField("language", card.id().language());
    json.writeNullField("revision");
    list("links", ties.links(), this::link);
    list("broken", ties.broken(), this::broken);
    list("backlinks", ties.backlinks(), this::backlink);
    list("mentions", ties.mentions(), this::mention);
    list("related", ties.related(), this::related);
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void link(TieLink link) throws IOException {
    json.writeStringField("kind", "explicit");
    json.writeStringField("target", link.target().toString());
    json.writeStringField("anchor", link.anchor().isEmpty() ? null : link.anchor());
    json.writeStringField("text", link.text());
    json.writeNumberField("line", link.line());
  }

  private void broken(BrokenLink link) throws IOException {
    json.writeStringField("href", link.href());
    json.writeStringField("reason", link.reason().code());
    json.writeNumberField("line", link.line());
  }

  private void backlink(Backlink link) throws IOException {
    json.writeStringField("source", link.source().toString());
    json.writeStringField("text", link.text());
  }

  private void mention(Mention mention) throws IOException {
    json.writeStringField("target", mention.target().toString());
    json.writeStringField("text", mention.text());
    json.writeNumberField("start", mention.start());
    json.writeNumberField("end", mention.end());
    json.writeNumberField("confidence", mention.confidence());
  }

  private void related(RelatedChapter related) throws IOException {
    json.writeStringField("target", related.target().toString());
    json.writeNumberField("score", related.score());
    list("reasons", related.reasons(), this::reason);
  }

  private void reason(RelatedChapter.Reason reason) throws IOException {
    json.writeStringField("kind", reason.kind());
    json.writeStringField("text", reason.text());
    json.writeArrayFieldStart("evidence");
    for (String evidence : reason.evidence()) {
      json.writeString(evidence);
    }
    json.writeEndArray();
  }

  private <T> void list(String name, List<T> all, Fields<T> fields) throws IOException {
    json.writeArrayFieldStart(name);
    for (T one : all) {
      json.writeStartObject();
      fields.write(one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private interface Fields<T> {
    void write(T one) throws IOException;
  }
}
