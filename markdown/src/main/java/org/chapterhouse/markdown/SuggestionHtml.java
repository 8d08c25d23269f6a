package org.chapterhouse.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders text with the suggested links in it. */
final class SuggestionHtml implements NodeRenderer {
  private final Map<Node, List<SuggestedPlaces.Cut>> cuts;
  private final HtmlWriter html;

  SuggestionHtml(Map<Node, List<SuggestedPlaces.Cut>> cuts, HtmlNodeRendererContext context) {
    this.cuts = cuts;
    this.html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Text.class);
  }

  @Override
  public void render(Node node) {
    String literal = ((Text) node).getLiteral();
    int at = 0;
    for (SuggestedPlaces.Cut cut : cuts.getOrDefault(node, List.of())) {
      html.text(literal.substring(at, cut.at()));
      at = cut.at();
      Suggestion begun = cut.begun();
      if (begun == null) {
        html.tag("/a");
      } else {
        begin(begun);
      }
    }
    html.text(literal.substring(at));
  }

  private void begin(Suggestion suggestion) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", "mention");
    attributes.put("href", suggestion.url());
    attributes.put("title", suggestion.title());
    html.tag("a", attributes);
  }
}
