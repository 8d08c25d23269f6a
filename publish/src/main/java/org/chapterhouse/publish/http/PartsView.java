package org.chapterhouse.publish.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.chapterhouse.markdown.CallOut;
import org.chapterhouse.markdown.Fragment;
import org.chapterhouse.markdown.Part;

/** What a chapter's text consists of, as JSON; texts are plain. */
final class PartsView {

  private PartsView() {}

  static ArrayNode of(List<Part> parts) {
    ArrayNode view = JsonNodeFactory.instance.arrayNode();
    parts.forEach(part -> add(part, view.addObject()));
    return view;
  }

  private static void add(Part part, ObjectNode into) {
    into.put("kind", part.kind().word());
    part.heading()
        .ifPresent(
            heading ->
                into.put("heading", heading.text())
                    .put("anchor", heading.id())
                    .put("level", heading.level()));
    into.put("line", part.line());
    if (part instanceof Part.Cards cards) {
      put(into, "lead", cards.lead());
      ArrayNode views = into.putArray("cards");
      for (Part.Card card : cards.cards()) {
        views
            .addObject()
            .put("title", card.head().text())
            .put("anchor", card.head().id())
            .put("text", card.text().text());
      }
    } else if (part instanceof Part.Listing listing) {
      put(into, "lead", listing.lead());
      listing(listing, into.putArray("items"));
      put(into, "after", listing.after());
    } else {
      into.put("text", part.body().text());
    }
    callOuts(part.body().callOuts(), into);
  }

  private static void listing(Part.Listing listing, ArrayNode into) {
    for (Part.Milestone item : listing.milestones()) {
      ObjectNode view = into.addObject().put("when", item.when());
      view.put("date", item.date().isEmpty() ? null : item.date());
      view.put("title", item.title().text()).put("text", item.text().text());
    }
    for (Part.Participant item : listing.participants()) {
      into.addObject().put("name", item.name()).put("role", item.role().text());
    }
    for (Part.Point item : listing.points()) {
      into.addObject().put("text", item.body().text());
    }
    for (Part.Citation item : listing.citations()) {
      ObjectNode view = into.addObject().put("title", item.title());
      view.put("url", item.url().isEmpty() ? null : item.url()).put("text", item.text().text());
    }
    for (Part.Relation item : listing.relations()) {
      into.addObject()
          .put("title", item.title())
          .put("href", item.href())
          .put("reason", item.reason().text());
    }
  }

  private static void callOuts(List<CallOut> callOuts, ObjectNode into) {
    if (callOuts.isEmpty()) {
      return;
    }
    ArrayNode views = into.putArray("callOuts");
    for (CallOut each : callOuts) {
      views
          .addObject()
          .put("kind", each.kind().word())
          .put("title", each.title())
          .put("text", each.text())
          .put("line", each.line());
    }
  }

  private static void put(ObjectNode into, String name, Fragment fragment) {
    if (!fragment.isEmpty()) {
      into.put(name, fragment.text());
    }
  }
}
