package org.chapterhouse.publish.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.store.CommunityLine;
import org.chapterhouse.publish.store.FactsPlace;
import org.chapterhouse.publish.store.GraphFactViews;
import org.chapterhouse.publish.store.NodeFacts;
import org.chapterhouse.publish.store.Views;

/** Puts together what the pages of the whole graph show, from one snapshot of the views. */
public final class GraphPages {

  private static final int IMPORTANT = 15;
  private static final int SUGGESTIONS = 60;
  private static final int COMMUNITIES = 24;
  private static final int MEMBERS = 5;
  private static final int LISTED = 200;
  private static final List<String> CHAPTERS = List.of("CHAPTER");
  private static final List<String> ENTITIES =
      List.of("PERSON", "ORGANISATION", "TECHNOLOGY", "TOPIC", "SOURCE");
  private static final List<String> EVERYTHING =
      List.of("CHAPTER", "PERSON", "ORGANISATION", "TECHNOLOGY", "TOPIC", "SOURCE");

  private GraphPages() {}

  /** The page of the whole graph. */
  public static GraphOverview overview(PathAnswer path, Views views, String language) {
    GraphFactViews facts = views.graphFacts();
    List<String> languages = List.of(language);
    List<NodeFacts> chapters =
        facts.important(CHAPTERS, languages, "", FactsPlace.START, SUGGESTIONS);
    List<NodeFacts> entities =
        facts.important(ENTITIES, languages, "", FactsPlace.START, IMPORTANT);
    List<CommunityLine> lines = facts.communities(languages, FactsPlace.START, COMMUNITIES);
    List<CommunityCard> communities =
        Community.of(lines, languages, MEMBERS, facts).stream()
            .map(each -> card(each, language))
            .toList();
    return new GraphOverview(
        facts.size(languages),
        path,
        chapters.stream().map(each -> each.node().label()).distinct().toList(),
        ranked(chapters.subList(0, Math.min(IMPORTANT, chapters.size())), language),
        ranked(entities, language),
        CommunityMap.of(communities),
        communities,
        links(facts.orphans(languages, true, false, "", GraphOverview.SHORT + 1), language),
        links(facts.orphans(languages, false, true, "", GraphOverview.SHORT + 1), language));
  }

  /** Chapters that nothing links to, or that link to nothing. */
  public static GraphList orphans(
      boolean in, String after, Views views, Texts texts, String language) {
    List<NodeFacts> found =
        views.graphFacts().orphans(List.of(language), in, !in, after, LISTED + 1);
    String name = in ? "in" : "out";
    return new GraphList(
        texts.get("graph.orphans." + name),
        texts.get("graph.orphans." + name + ".lead"),
        ranked(found.subList(0, Math.min(LISTED, found.size())), language),
        found.size() > LISTED
            ? address(language, "orphans=" + name) + "&after=" + key(found.get(LISTED - 1))
            : "");
  }

  /** The members of a community; empty when there is no such. */
  public static Optional<GraphList> community(
      String id, Views views, Texts texts, String language) {
    GraphFactViews facts = views.graphFacts();
    List<NodeFacts> members =
        facts.important(EVERYTHING, List.of(language), id, FactsPlace.START, LISTED);
    if (id.isEmpty() || members.isEmpty()) {
      return Optional.empty();
    }
    String title = members.get(0).node().label();
    return Optional.of(
        new GraphList(title, texts.get("graph.community.lead"), ranked(members, language), ""));
  }

  private static CommunityCard card(Community community, String language) {
    String id = URLEncoder.encode(community.line().id(), StandardCharsets.UTF_8);
    return new CommunityCard(
        address(language, "community=" + id),
        community.label(),
        community.line().chapters(),
        links(community.chapters(), language),
        links(community.entities(), language));
  }

  private static String address(String language, String query) {
    return "/graph?lang=" + language + "&" + query;
  }

  private static String key(NodeFacts facts) {
    return URLEncoder.encode(facts.node().key(), StandardCharsets.UTF_8);
  }

  private static List<TitledLink> links(List<NodeFacts> facts, String language) {
    return facts.stream()
        .map(each -> new TitledLink(Urls.node(each.node().key(), language), each.node().label()))
        .toList();
  }

  private static List<RankedLink> ranked(List<NodeFacts> facts, String language) {
    double most = facts.stream().mapToDouble(NodeFacts::importance).max().orElse(1);
    return facts.stream()
        .map(
            each ->
                new RankedLink(
                    Urls.node(each.node().key(), language),
                    each.node().label(),
                    each.node().kind(),
                    (int) Math.round(100 * each.importance() / Math.max(most, 1e-9))))
        .toList();
  }
}
