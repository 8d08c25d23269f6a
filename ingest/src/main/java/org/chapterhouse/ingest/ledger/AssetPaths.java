package org.chapterhouse.ingest.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chapterhouse.markdown.AssetTypes;

/** Which paths an asset can have: below the content folder whoever unpacks or joins them. */
public final class AssetPaths {

  /** Longest path, in UTF-16 units. */
  public static final int MAX_LENGTH = 512;

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern LONE_SURROGATE =
      Pattern.compile("[\\x{D800}-\\x{DBFF}\\x{DC00}-\\x{DFFF}]");

  private AssetPaths() {}

  /** What is wrong with the path, as a sentence; empty when nothing is. */
  public static Optional<String> faultOf(String path) {
    if (path.isEmpty() || path.length() > MAX_LENGTH) {
      return Optional.of("An asset's path has 1 to " + MAX_LENGTH + " characters.");
    }
    if (path.chars().anyMatch(Character::isISOControl) || LONE_SURROGATE.matcher(path).find()) {
      return Optional.of("The path holds a character no file name can be trusted with.");
    }
    if (path.contains("\\")) {
      return Optional.of("The path holds a backslash; separate folders with /.");
    }
    if (path.startsWith("/") || DRIVE.matcher(path).matches()) {
      return Optional.of("The path is absolute; name it from the content folder.");
    }
    List<String> segments = Arrays.asList(path.split("/", -1));
    if (segments.stream().anyMatch(each -> each.equals(".") || each.equals(".."))) {
      return Optional.of("The path holds . or .., and could lead out of the content folder.");
    }
    if (segments.stream().anyMatch(String::isEmpty)) {
      return Optional.of("The path holds an empty folder or file name.");
    }
    if (segments.stream().anyMatch(each -> each.startsWith("."))) {
      return Optional.of("The path holds a hidden folder or file.");
    }
    return AssetTypes.isAsset(path)
        ? Optional.empty()
        : Optional.of("Files of this type are not taken; see the list of types in the guide.");
  }
}
