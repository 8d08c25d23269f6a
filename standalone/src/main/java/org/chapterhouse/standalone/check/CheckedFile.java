package org.chapterhouse.standalone.check;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.chapterhouse.ingest.client.FileFaults;
import org.chapterhouse.ingest.client.Finding;
import org.chapterhouse.ingest.folder.ContentFile;
import org.chapterhouse.linking.words.Analyses;
import org.chapterhouse.markdown.ChapterId;
import org.chapterhouse.markdown.ChapterReader;
import org.chapterhouse.markdown.Notice;
import org.chapterhouse.markdown.Problem;
import org.chapterhouse.markdown.Reading;
import org.jspecify.annotations.Nullable;

/** A file after reading: the chapter in it, or why there is none. */
final class CheckedFile {
  private final String path;
  private final @Nullable CheckedChapter chapter;
  private final List<Finding> errors;
  private final List<Finding> notes;

  private CheckedFile(
      String path, @Nullable CheckedChapter chapter, List<Finding> errors, List<Finding> notes) {
    this.path = path;
    this.chapter = chapter;
    this.errors = List.copyOf(errors);
    this.notes = List.copyOf(notes);
  }

  static CheckedFile read(ContentFile file, ChapterReader reader, Analyses analyses) {
    try {
      byte[] content = file.content();
      List<Finding> faults = FileFaults.in(file.path(), content);
      if (!faults.isEmpty()) {
        return new CheckedFile(file.path(), null, faults, List.of());
      }
      Reading reading = reader.read(file.path(), content);
      return new CheckedFile(
          file.path(),
          reading
              .chapter()
              .map(found -> CheckedChapter.of(found, analyses.of(found.id().language())))
              .orElse(null),
          reading.problems().stream().map(CheckedFile::finding).toList(),
          reading.notices().stream().map(CheckedFile::note).toList());
    } catch (IOException e) {
      String message = "the file cannot be read: " + e;
      return new CheckedFile(
          file.path(),
          null,
          List.of(new Finding("unreadable", message, "look at its rights", 1, 1)),
          List.of());
    }
  }

  /** A file that cannot be pushed. */
  static CheckedFile refused(String path, Finding fault) {
    return new CheckedFile(path, null, List.of(fault), List.of());
  }

  /** The same file, refused because another one has the same id. */
  CheckedFile duplicateOf(String otherPath, ChapterId id) {
    String message = path + " and " + otherPath + " both have the id " + id;
    String fix = "rename one of the two files, or give it a slug of its own";
    return new CheckedFile(
        path, null, List.of(new Finding("duplicate-id", message, fix, 1, 1)), List.of());
  }

  String path() {
    return path;
  }

  Optional<CheckedChapter> chapter() {
    return Optional.ofNullable(chapter);
  }

  /** Empty if and only if there is a chapter. */
  List<Finding> errors() {
    return errors;
  }

  /** What the editor may want to know of, though nothing is wrong. */
  List<Finding> notes() {
    return notes;
  }

  private static Finding note(Notice notice) {
    String message = notice.code() + ": " + notice.message();
    return new Finding("note", message, "", notice.line(), notice.column());
  }

  private static Finding finding(Problem problem) {
    return new Finding(
        problem.code(), problem.message(), problem.fix(), problem.line(), problem.column());
  }
}
