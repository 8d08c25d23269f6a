package org.chapterhouse.ingest.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chapterhouse.ingest.folder.Sha256;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Earlier versions of a folder's files, read from the git repository the folder is in. Bounded:
 * what lies further back than some thousand commits is as if it never was.
 */
public final class GitHistory implements AutoCloseable {

  private static final int MOST_COMMITS = 5_000;
  private static final int MOST_VERSIONS = 200;
  private static final int LARGEST_FILE = 5 << 20;

  private final Repository repository;
  private final String prefix;

  private GitHistory(Repository repository, String prefix) {
    this.repository = repository;
    this.prefix = prefix;
  }

  /**
   * Opens the repository a folder is in; empty when it is in none.
   *
   * @param folder the content folder, its links resolved
   */
  public static Optional<GitHistory> of(Path folder) {
    QuietSystem.install();
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      return Optional.empty();
    }
    try {
      Repository repository = builder.setMustExist(true).build();
      if (repository.isBare()) {
        repository.close();
        return Optional.empty();
      }
      Path top = repository.getWorkTree().toPath().toRealPath();
      String below = top.relativize(folder).toString().replace('\\', '/');
      return Optional.of(new GitHistory(repository, below.isEmpty() ? "" : below + "/"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the git repository around " + folder, e);
    }
  }

  /**
   * The versions of files that were ever committed, as SHA-256 of their bytes in lower-case hex, by
   * path; for each the newest first.
   *
   * @param paths paths below the content folder
   */
  public Map<String, Set<String>> versionsOf(Collection<String> paths) {
    Map<String, Set<String>> versions = new HashMap<>();
    blobsOf(paths).forEach((path, blobs) -> versions.put(path, hashes(blobs)));
    return versions;
  }

  /** Bytes of the version of a file with that SHA-256. */
  public Optional<byte[]> content(String path, String sha256) {
    return blobsOf(List.of(path)).getOrDefault(path, Set.of()).stream()
        .flatMap(blob -> read(blob).stream())
        .filter(content -> Sha256.hex(content).equals(sha256))
        .findFirst();
  }

  private Set<String> hashes(Set<ObjectId> blobs) {
    Set<String> hashes = new LinkedHashSet<>();
    blobs.forEach(blob -> read(blob).map(Sha256::hex).ifPresent(hashes::add));
    return hashes;
  }

  private Map<String, Set<ObjectId>> blobsOf(Collection<String> paths) {
    Map<String, Set<ObjectId>> blobs = new HashMap<>();
    try (RevWalk commits = new RevWalk(repository)) {
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head == null || paths.isEmpty()) {
        return blobs;
      }
      TreeFilter wanted =
          AndTreeFilter.create(
              PathFilterGroup.createFromStrings(paths.stream().map(path -> prefix + path).toList()),
              TreeFilter.ANY_DIFF);
      commits.markStart(commits.parseCommit(head));
      int seen = 0;
      for (RevCommit commit : commits) {
        if (++seen > MOST_COMMITS) {
          break;
        }
        collect(commits, commit, wanted, blobs);
      }
      return blobs;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the history of " + repository, e);
    }
  }

  /** What a commit wrote, compared with its first parent: the others are walked for themselves. */
  private void collect(
      RevWalk commits, RevCommit commit, TreeFilter wanted, Map<String, Set<ObjectId>> blobs)
      throws IOException {
    try (TreeWalk files = new TreeWalk(commits.getObjectReader())) {
      files.addTree(commit.getTree());
      if (commit.getParentCount() == 0) {
        files.addTree(new EmptyTreeIterator());
      } else {
        RevCommit parent = commit.getParent(0);
        commits.parseHeaders(parent);
        files.addTree(parent.getTree());
      }
      files.setRecursive(true);
      files.setFilter(wanted);
      while (files.next()) {
        if (FileMode.REGULAR_FILE.equals(files.getRawMode(0))
            || FileMode.EXECUTABLE_FILE.equals(files.getRawMode(0))) {
          note(files.getPathString().substring(prefix.length()), files.getObjectId(0), blobs);
        }
      }
    }
  }

  private static void note(String path, ObjectId blob, Map<String, Set<ObjectId>> blobs) {
    Set<ObjectId> versions = blobs.computeIfAbsent(path, any -> new LinkedHashSet<>());
    if (versions.size() < MOST_VERSIONS) {
      versions.add(blob);
    }
  }

  private Optional<byte[]> read(ObjectId blob) {
    try {
      ObjectLoader loader = repository.open(blob, Constants.OBJ_BLOB);
      return loader.getSize() > LARGEST_FILE
          ? Optional.empty()
          : Optional.of(loader.getBytes(LARGEST_FILE));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + blob.name() + " of " + repository, e);
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
