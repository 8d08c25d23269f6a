package org.chapterhouse.bench.quality.related;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.chapterhouse.markdown.ChapterId;

/** Lucene's MoreLikeThis on the full text, in memory. */
final class MoreLikeThisRanker implements Ranker {
  private static final String TEXT = "text";
  private static final String ID = "id";

  private final FullTexts texts;
  private final IndexSearcher searcher;
  private final MoreLikeThis moreLikeThis;

  MoreLikeThisRanker(FullTexts texts) {
    this.texts = texts;
    try {
      Analyzer analyzer = analyzer(texts.language());
      DirectoryReader reader = DirectoryReader.open(index(analyzer));
      searcher = new IndexSearcher(reader);
      moreLikeThis = new MoreLikeThis(reader);
      moreLikeThis.setAnalyzer(analyzer);
      moreLikeThis.setFieldNames(new String[] {TEXT});
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be written", e);
    }
  }

  private static Analyzer analyzer(String language) {
    return switch (language) {
      case "en" -> new EnglishAnalyzer();
      case "ru" -> new RussianAnalyzer();
      default -> new StandardAnalyzer();
    };
  }

  private Directory index(Analyzer analyzer) throws IOException {
    Directory directory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (Map.Entry<ChapterId, String> text : texts.byId().entrySet()) {
        Document document = new Document();
        document.add(new StoredField(ID, text.getKey().toString()));
        document.add(new TextField(TEXT, text.getValue(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    return directory;
  }

  @Override
  public Ranked rank(ChapterId query) {
    return Ranked.timed(() -> best(query));
  }

  private List<ChapterId> best(ChapterId query) {
    try {
      List<ChapterId> ranked = new ArrayList<>();
      for (ScoreDoc hit :
          searcher.search(moreLikeThis.like(TEXT, new StringReader(texts.text(query))), DEPTH + 1)
              .scoreDocs) {
        ChapterId id = ChapterId.parse(searcher.storedFields().document(hit.doc).get(ID));
        if (!id.equals(query) && ranked.size() < DEPTH) {
          ranked.add(id);
        }
      }
      return ranked;
    } catch (IOException e) {
      throw new UncheckedIOException("an index in memory cannot fail to be read", e);
    }
  }
}
