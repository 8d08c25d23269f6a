package org.chapterhouse.runtime.auth;

import java.util.Set;

/**
 * What a presented token stands for.
 *
 * @param author name recorded as author of edits made with it
 * @param sources sources the holder may name
 */
public record Token(String author, Set<String> sources) {

  public Token {
    sources = Set.copyOf(sources);
  }

  public boolean allows(String source) {
    return sources.contains(source);
  }
}
