package org.chapterhouse.publish.page;

import java.util.List;

/**
 * What lies in the folder a chapter stands for.
 *
 * @param url of the list of all
 * @param count of all chapters at whatever depth; 0 when the chapter stands for no folder
 * @param chapters the first of those directly in the folder
 */
public record Below(String url, int count, List<CountedLink> folders, List<TitledLink> chapters) {

  public Below {
    folders = List.copyOf(folders);
    chapters = List.copyOf(chapters);
  }

  /** Whether the list of all says more. */
  public boolean isCut() {
    int shown = chapters.size() + folders.stream().mapToInt(CountedLink::count).sum();
    return shown < count;
  }
}
