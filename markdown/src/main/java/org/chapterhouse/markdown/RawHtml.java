package org.chapterhouse.markdown;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts addresses into raw HTML: of chapters and files where they are, of nothing where not. */
final class RawHtml {
  private final String raw;
  private final List<SpottedLink> references;
  private final Destinations destinations;
  private final StringBuilder out;
  private int at;

  private RawHtml(String raw, List<SpottedLink> references, Destinations destinations) {
    this.raw = raw;
    // Those within a link come before it.
    this.references =
        references.stream()
            .sorted(Comparator.comparingInt(each -> each.spot().attributeStart()))
            .toList();
    this.destinations = destinations;
    this.out = new StringBuilder(raw.length() + 32 * references.size());
  }

  /** The same HTML, for a page that must not fetch anything from elsewhere. */
  static String withDestinations(
      String raw, List<SpottedLink> references, Destinations destinations) {
    boolean images = raw.toLowerCase(Locale.ROOT).contains("<img");
    return references.isEmpty() && !images
        ? raw
        : new RawHtml(raw, references, destinations).rewritten();
  }

  private String rewritten() {
    int next = 0;
    for (HtmlTag tag : HtmlTags.in(raw)) {
      Optional<Reference> reference =
          next < references.size() && references.get(next).spot().attributeStart() < tag.end()
              ? Optional.of(references.get(next++).reference())
              : Optional.empty();
      if (tag.image().isPresent()) {
        image(tag, tag.image().get(), reference);
      } else if (reference.isPresent() && tag.href() != null) {
        link(tag.href(), reference.get());
      }
    }
    return out.append(raw, at, raw.length()).toString();
  }

  private void link(HtmlTag.Attribute href, Reference reference) {
    replace(href.start(), href.end(), destinations.attributesOf(reference));
  }

  private void image(HtmlTag tag, HtmlTag.Attribute source, Optional<Reference> reference) {
    Optional<String> url = reference.flatMap(destinations::urlOf);
    if (url.isPresent()) {
      replace(source.start(), source.end(), " src=\"" + Destinations.escaped(url.get()) + "\"");
    } else {
      replace(tag.start(), tag.end(), destinations.insteadOfImage(source.value(), tag.altText()));
    }
  }

  private void replace(int start, int end, String replacement) {
    out.append(raw, at, start).append(replacement);
    at = end;
  }
}
