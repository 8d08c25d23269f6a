package org.chapterhouse.markdown;

import java.util.Optional;

/** Something in a chapter that points at another part of the site. */
public sealed interface Reference permits ChapterLink, FileReference {

  /** The destination as the Markdown means it, escapes and entities decoded. */
  String href();

  /** Text of a link, description of an image, plain. */
  String text();

  /** Line in the file where it starts, from 1. */
  int line();

  /** Offset in the file, in UTF-16 units. */
  int start();

  /** Offset just past it. */
  int end();

  /** Where it leads; empty when it leads nowhere. */
  Optional<String> urlIn(LinkTargets targets);
}
