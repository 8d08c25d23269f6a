package org.chapterhouse.ingest.http;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.chapterhouse.runtime.auth.Token;
import org.chapterhouse.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * As whom a write is made.
 *
 * @param author name the token stands for
 * @param source source the edit comes from, which the token allows
 */
record Credentials(String author, String source) {

  private static final String BEARER = "Bearer ";
  private static final int LONGEST_TOKEN = 512;

  /**
   * Reads the Authorization and Chapterhouse-Source headers.
   *
   * @throws ProblemException 401 without a known token, 403 for a source it does not allow, 400
   *     when it allows several and none is named
   */
  static Credentials of(Context request, Function<String, Optional<Token>> tokens) {
    Token token = token(request, tokens);
    @Nullable String named = request.header("Chapterhouse-Source");
    if (named != null && !named.isBlank()) {
      if (!token.allows(named.strip())) {
        throw new ProblemException(
            403, "source-not-allowed", "This token may not write as the source it names.");
      }
      return new Credentials(token.author(), named.strip());
    }
    if (token.sources().size() != 1) {
      throw new ProblemException(
          400, "source-required", "Name one of the token's sources: Chapterhouse-Source: <source>");
    }
    return new Credentials(token.author(), token.sources().iterator().next());
  }

  private static Token token(Context request, Function<String, Optional<Token>> tokens) {
    @Nullable String header = request.header("Authorization");
    if (header == null
        || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        || header.length() > LONGEST_TOKEN) {
      throw new ProblemException(
          401, "token-required", "Writing needs a token: Authorization: Bearer <token>");
    }
    return tokens
        .apply(header.substring(BEARER.length()).strip())
        .orElseThrow(() -> new ProblemException(401, "unknown-token", "This token is not known."));
  }
}
