package org.chapterhouse.runtime.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens an edge accepts. The file holds one token a line: SHA-256 of the token in hex, author,
 * sources separated by commas; tabs between them, {@code #} starts a comment. The tokens themselves
 * are random 256 bits, so a plain hash is enough.
 */
public final class TokenFile {

  private final Map<String, Token> byHash;

  private TokenFile(Map<String, Token> byHash) {
    this.byHash = Map.copyOf(byHash);
  }

  /** Reads the file; a missing one means that no token is accepted. */
  public static TokenFile read(Path file) {
    Map<String, Token> byHash = new HashMap<>();
    if (Files.exists(file)) {
      List<String> lines = linesOf(file);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i).strip();
        if (!line.isEmpty() && !line.startsWith("#")) {
          String[] fields = line.split("\t");
          if (fields.length != 3 || fields[0].length() != 64) {
            throw new IllegalArgumentException(
                "%s:%d: expected <sha-256>TAB<author>TAB<source,source>".formatted(file, i + 1));
          }
          byHash.put(fields[0], new Token(fields[1], Set.of(fields[2].split(","))));
        }
      }
    }
    return new TokenFile(byHash);
  }

  /** Makes a token, appends its hash to the file, and returns it; it is nowhere else. */
  public static String issue(Path file, String author, Set<String> sources) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    String token = "cht_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    String line = hash(token) + "\t" + author + "\t" + String.join(",", sources) + "\n";
    try {
      createPrivate(file);
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the token file " + file, e);
    }
    return token;
  }

  /** What the presented token stands for, if it is known. */
  public Optional<Token> find(String token) {
    return Optional.ofNullable(byHash.get(hash(token)));
  }

  private static void createPrivate(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(file);
    }
  }

  private static List<String> linesOf(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the token file " + file, e);
    }
  }

  private static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
