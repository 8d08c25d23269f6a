package org.chapterhouse.publish.page;

import java.util.List;
import java.util.Optional;
import org.chapterhouse.publish.store.EntityViews;
import org.chapterhouse.publish.store.NamingLine;
import org.chapterhouse.publish.store.NodeRow;
import org.chapterhouse.publish.store.Views;

/** Puts together what the page of an entity shows, from one snapshot of the views. */
public final class EntityPages {

  private static final int TOGETHER = 14;
  private static final int SENTENCES = 3;

  private EntityPages() {}

  /** The page of an entity; empty when nobody names it. */
  public static Optional<EntityPage> of(String key, int page, Views views, String language) {
    return views.graph().nodes(List.of(key)).stream()
        .findFirst()
        .map(node -> of(node, page, views.entities(), language));
  }

  private static EntityPage of(NodeRow node, int page, EntityViews entities, String language) {
    int count = entities.countNaming(node.key());
    Pager pager = Pager.of(Urls.node(node.key(), language), page, count);
    List<EntityPage.Naming> chapters =
        entities.naming(node.key(), language, pager.offset(), Pager.SIZE).stream()
            .map(line -> naming(line, node.label()))
            .toList();
    List<EntityPage.Named> together =
        entities.together(node.key(), TOGETHER).stream()
            .map(
                each ->
                    new EntityPage.Named(
                        Urls.node(each.node().key(), language),
                        each.node().kind(),
                        each.node().label(),
                        each.count()))
            .toList();
    return new EntityPage(
        node.key(),
        node.kind(),
        node.label(),
        count,
        chapters,
        together,
        GraphPicture.of(
            node.label(),
            chapters.stream().map(EntityPage.Naming::chapter).toList(),
            together.stream().map(each -> new TitledLink(each.url(), each.label())).toList()),
        pager);
  }

  private static EntityPage.Naming naming(NamingLine line, String label) {
    List<EvidenceReader.Place> places = EvidenceReader.places(line.evidence());
    return new EntityPage.Naming(
        new TitledLink(Urls.chapter(line.id()), line.title()),
        line.id().substring(0, line.id().indexOf('/')),
        places.stream().anyMatch(place -> place.line() == 0),
        places.stream()
            .filter(place -> place.line() > 0 && !place.snippet().isBlank())
            .limit(SENTENCES)
            .map(place -> Sentence.around(label, place.snippet()))
            .toList());
  }
}
