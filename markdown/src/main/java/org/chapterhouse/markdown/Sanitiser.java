package org.chapterhouse.markdown;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The last thing that happens to rendered HTML: whatever is not named here goes. Links are
 * relative, http, https or mailto, images this server's own; no styles, no scripts, no handlers, no
 * forms but the dead boxes of task lists.
 */
final class Sanitiser {
  private static final Pattern ID = Pattern.compile("[^\\s\"'<>&]{1,300}");
  private static final Pattern LANGUAGE_CLASS =
      Pattern.compile("language-[\\p{L}\\p{N}_.#+-]{1,60}");

  private static final Pattern SECTION = Pattern.compile("footnotes|card|part part-[a-z]{1,20}");
  private static final Pattern LIST =
      Pattern.compile("participants|pitfalls|recommendations|references|related");
  private static final Pattern CALL_OUT =
      Pattern.compile("callout (note|tip|important|warning|caution)");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}){0,2}");

  /** Of this server: pages fetch nothing from elsewhere. */
  private static final Pattern OWN = Pattern.compile("/(?![/\\\\]).*");

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern ALIGN = Pattern.compile("left|center|right");

  private static final String[] ELEMENTS = {
    "a",
    "abbr",
    "aside",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
    "var",
    "wbr"
  };

  private final PolicyFactory policy = policy();

  String sanitised(String html) {
    return policy.sanitize(html);
  }

  private static PolicyFactory policy() {
    HtmlPolicyBuilder builder = new HtmlPolicyBuilder().allowElements(ELEMENTS);
    builder.allowWithoutAttributes("a", "span", "img");
    builder.allowElements(Sanitiser::onlyTaskBoxes, "input");
    builder.allowAttributes("type").matching(Pattern.compile("checkbox")).onElements("input");
    builder.allowAttributes("checked").onElements("input");
    builder.allowAttributes("id").matching(ID).globally();
    builder.allowAttributes("title", "lang").globally();
    links(builder);
    classes(builder);
    tablesAndLists(builder);
    return builder.toFactory();
  }

  private static void links(HtmlPolicyBuilder builder) {
    builder.allowUrlProtocols("http", "https", "mailto");
    builder.allowAttributes("href", "aria-label").onElements("a");
    builder.allowAttributes("name").matching(ID).onElements("a");
    builder.allowAttributes("src").matching(OWN).onElements("img");
    builder.allowAttributes("alt").onElements("img");
    builder.allowAttributes("loading").matching(false, "lazy").onElements("img");
    builder.allowAttributes("width", "height").matching(NUMBER).onElements("img");
  }

  private static void classes(HtmlPolicyBuilder builder) {
    builder.allowAttributes("class").matching(LANGUAGE_CLASS).onElements("code");
    builder
        .allowAttributes("class")
        .matching(false, "self-link", "broken-link", "foreign-image", "footnote-backref", "mention")
        .onElements("a");
    builder
        .allowAttributes("class")
        .matching(false, "broken-link", "missing", "inert", "when")
        .onElements("span");
    builder.allowAttributes("class").matching(SECTION).onElements("section");
    builder.allowAttributes("aria-labelledby").matching(ID).onElements("section");
    builder.allowAttributes("class").matching(false, "cards").onElements("div");
    builder.allowAttributes("class").matching(false, "timeline").onElements("ol");
    builder.allowAttributes("class").matching(LIST).onElements("ul");
    builder.allowAttributes("datetime").matching(DATE).onElements("time");
    builder.allowAttributes("class").matching(CALL_OUT).onElements("aside");
    builder.allowAttributes("role").matching(false, "note").onElements("aside");
    builder.allowAttributes("class").matching(false, "callout-title").onElements("p");
    builder.allowAttributes("class").matching(false, "footnote-ref").onElements("sup");
  }

  private static void tablesAndLists(HtmlPolicyBuilder builder) {
    builder.allowAttributes("align").matching(ALIGN).onElements("td", "th");
    builder.allowAttributes("colspan", "rowspan").matching(NUMBER).onElements("td", "th");
    builder.allowAttributes("start").matching(NUMBER).onElements("ol");
    builder.allowAttributes("open").onElements("details");
  }

  /** Attributes come as name, value, name, value. */
  private static @Nullable String onlyTaskBoxes(String element, List<String> attributes) {
    if (!attributes.contains("checkbox")) {
      return null;
    }
    attributes.add("disabled");
    attributes.add("disabled");
    return element;
  }
}
