package org.chapterhouse.bench.quality.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chapterhouse.bench.quality.words.Stems;
import org.chapterhouse.markdown.ChapterId;

/** Cosine of the full texts' vectors, (1 + log tf) x log(N / df). */
final class TfIdfRanker implements Ranker {
  private final List<ChapterId> ids = new ArrayList<>();
  private final Map<ChapterId, Map<Integer, Double>> vectors = new HashMap<>();
  private final Map<Integer, List<Posting>> postings = new HashMap<>();

  private record Posting(int chapter, double weight) {}

  TfIdfRanker(FullTexts texts) {
    Stems stems = new Stems(texts.language());
    Map<ChapterId, Map<Integer, Integer>> counts = new HashMap<>();
    Map<Integer, Integer> frequencies = new HashMap<>();
    texts
        .byId()
        .forEach(
            (id, text) -> {
              Map<Integer, Integer> count = new HashMap<>();
              for (int stem : stems.of(text)) {
                count.merge(stem, 1, Integer::sum);
              }
              counts.put(id, count);
              count.keySet().forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
              ids.add(id);
            });
    for (int at = 0; at < ids.size(); at++) {
      add(at, weighted(counts.getOrDefault(ids.get(at), Map.of()), frequencies));
    }
  }

  private Map<Integer, Double> weighted(
      Map<Integer, Integer> count, Map<Integer, Integer> frequencies) {
    Map<Integer, Double> vector = new HashMap<>();
    count.forEach(
        (stem, times) ->
            vector.put(
                stem,
                (1 + Math.log(times))
                    * Math.log(ids.size() / (double) frequencies.getOrDefault(stem, 1))));
    double length = Math.sqrt(vector.values().stream().mapToDouble(each -> each * each).sum());
    vector.replaceAll((stem, weight) -> length == 0 ? 0 : weight / length);
    return vector;
  }

  private void add(int chapter, Map<Integer, Double> vector) {
    vectors.put(ids.get(chapter), vector);
    vector.forEach(
        (stem, weight) ->
            postings
                .computeIfAbsent(stem, any -> new ArrayList<>())
                .add(new Posting(chapter, weight)));
  }

  @Override
  public Ranked rank(ChapterId query) {
    return Ranked.timed(() -> best(query));
  }

  private List<ChapterId> best(ChapterId query) {
    double[] scores = new double[ids.size()];
    vectors
        .getOrDefault(query, Map.of())
        .forEach(
            (stem, weight) -> {
              for (Posting posting : postings.getOrDefault(stem, List.of())) {
                scores[posting.chapter()] += weight * posting.weight();
              }
            });
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < scores.length; at++) {
      if (scores[at] > 0 && !ids.get(at).equals(query)) {
        order.add(at);
      }
    }
    order.sort(Comparator.<Integer>comparingDouble(at -> -scores[at]).thenComparing(ids::get));
    return order.stream().limit(DEPTH).map(ids::get).toList();
  }
}
