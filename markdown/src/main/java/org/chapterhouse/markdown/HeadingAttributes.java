package org.chapterhouse.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * The {@code {#id .kind}} at the end of a heading.
 *
 * @param id empty when it names none
 * @param classes in the order written
 */
record HeadingAttributes(String id, List<String> classes) {
  private static final HeadingAttributes NONE = new HeadingAttributes("", List.of());
  private static final Pattern BLOCK =
      Pattern.compile("\\{([#.][^\\s{}\"'<>]+(?:\\s[^{}]*)?)\\}\\s*$");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Takes the attributes out of the heading's text. */
  static HeadingAttributes takeFrom(Node heading) {
    if (!(heading.getLastChild() instanceof Text last)) {
      return NONE;
    }
    int open = last.getLiteral().lastIndexOf('{');
    if (open < 0) {
      return NONE;
    }
    Matcher block = BLOCK.matcher(last.getLiteral()).region(open, last.getLiteral().length());
    if (!block.lookingAt()) {
      return NONE;
    }
    last.setLiteral(last.getLiteral().substring(0, open).stripTrailing());
    return of(block.group(1));
  }

  /** Kind of section that the heading asks for. */
  Optional<PartKind> kind() {
    return classes.stream().flatMap(name -> PartKind.named(name).stream()).findFirst();
  }

  private static HeadingAttributes of(String written) {
    String id = "";
    List<String> classes = new ArrayList<>();
    for (String word : SPACE.split(written.strip(), -1)) {
      if (word.length() > 1 && word.startsWith("#") && id.isEmpty()) {
        id = word.substring(1);
      } else if (word.length() > 1 && word.startsWith(".")) {
        classes.add(word.substring(1));
      }
    }
    return new HeadingAttributes(id, classes);
  }
}
