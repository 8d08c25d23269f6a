package org.chapterhouse.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chapterhouse.publish.store.CommunityLine;
import org.chapterhouse.publish.store.GraphFactViews;
import org.chapterhouse.publish.store.NodeFacts;

/**
 * A community with its most important members.
 *
 * @param label what it is about, in names of its own; see {@link #named}
 */
public record Community(
    CommunityLine line, String label, List<NodeFacts> entities, List<NodeFacts> chapters) {

  private static final int NAMES = 3;
  private static final String CHAPTER = "CHAPTER";

  public Community {
    entities = List.copyOf(entities);
    chapters = List.copyOf(chapters);
  }

  /** Communities with so many of their chapters and entities each. */
  public static List<Community> of(
      List<CommunityLine> lines, List<String> languages, int each, GraphFactViews facts) {
    Map<String, List<NodeFacts>> top =
        facts.top(lines.stream().map(CommunityLine::id).toList(), languages, each);
    List<Community> communities = new ArrayList<>();
    for (CommunityLine line : lines) {
      Map<Boolean, List<NodeFacts>> parts =
          top.getOrDefault(line.id(), List.of()).stream()
              .collect(Collectors.partitioningBy(Community::isChapter));
      List<NodeFacts> entities = parts.getOrDefault(false, List.of());
      List<NodeFacts> chapters = parts.getOrDefault(true, List.of());
      communities.add(new Community(line, named(entities, chapters), entities, chapters));
    }
    return communities;
  }

  private static boolean isChapter(NodeFacts facts) {
    return facts.node().kind().equals(CHAPTER);
  }

  /** After its most important chapter and the entities most important in it. */
  private static String named(List<NodeFacts> entities, List<NodeFacts> chapters) {
    List<String> names = new ArrayList<>();
    chapters.stream().limit(1).forEach(chapter -> names.add(chapter.node().label()));
    entities.stream()
        .map(entity -> entity.node().label())
        .filter(label -> names.stream().noneMatch(name -> name.equalsIgnoreCase(label)))
        .limit(NAMES - 1)
        .forEach(names::add);
    return String.join(" · ", names);
  }
}
